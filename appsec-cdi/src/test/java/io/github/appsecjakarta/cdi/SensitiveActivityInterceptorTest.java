// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent.SensitiveActivityTracked;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assertj.core.groups.Tuple;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnableWeld
class SensitiveActivityInterceptorTest {
  @RegisterExtension final Deployment deployment = new Deployment();

  @WeldSetup
  WeldInitiator weld =
      WeldInitiator.from(
              WeldInitiator.createWeld()
                  .disableDiscovery()
                  .addExtensions(new AppSecExtension())
                  .beanClasses(
                      Coupons.class,
                      Accounts.class,
                      SavingsAccounts.class,
                      Vault.class,
                      Basket.class,
                      Plain.class))
          .activate(SessionScoped.class)
          .build();

  @Inject Coupons coupons;
  @Inject SavingsAccounts accounts;
  @Inject Vault vault;
  @Inject Basket basket;
  @Inject Plain plain;
  @Inject AppSecContext context;

  @Test
  void aMethodIsRecordedByItsName() {
    assertThat(coupons.use("X")).isEqualTo("used X");
    coupons.unnamed();
    coupons.unmarked();
    assertThat(deployment.events)
        .extracting("activity", "requiredRole")
        .containsExactly(
            Tuple.tuple("coupon.use", "customer"), Tuple.tuple("Coupons.unnamed", null));
  }

  @Test
  void aClassMarksItsMethodsAndItsSubclasses() {
    accounts.close();
    accounts.limit();
    assertThat(deployment.events)
        .extracting("activity")
        .containsExactly("account.change", "account.limit");
  }

  @Test
  void aStereotypeMarksToo() {
    vault.open();
    assertThat(deployment.events)
        .extracting("activity", "requiredRole")
        .containsExactly(Tuple.tuple("Vault.open", "admin"));
  }

  @Test
  void aPassivatingBeanMayBeMarkedAndTheContextInjectedIntoIt() {
    basket.pay();
    assertThat(deployment.events).extracting("name").containsExactly("activity.sensitive", "paid");
  }

  @Test
  void aFailingMethodWasTriedAndFailsAsBefore() {
    assertThatThrownBy(() -> coupons.fail()).isInstanceOf(IllegalStateException.class);
    assertThat(deployment.events)
        .containsExactly(
            new SensitiveActivityTracked("coupon.fail", null, null, java.util.Map.of()));
  }

  @Test
  void classesWithoutTheAnnotationAreLeftAlone() {
    assertThat(plain.getClass()).isSameAs(Plain.class);
  }

  @Test
  void theInjectedContextWorksWithoutARequestScope() {
    context.setUser(User.of("u1"));
    assertThat(deployment.request.user()).isEqualTo(User.of("u1"));
    deployment.blocked.add("u2");
    assertThatThrownBy(() -> context.blockIfMatch("u2")).isInstanceOf(BlockedException.class);
    assertThat(context.isBlocked("u2")).isTrue();
  }

  /** Marked methods. */
  @ApplicationScoped
  public static class Coupons {
    @SensitiveActivity(name = "coupon.use", requiredRole = "customer")
    public String use(String code) {
      return "used " + code;
    }

    @SensitiveActivity
    public void unnamed() {}

    @SensitiveActivity(name = "coupon.fail")
    public void fail() {
      throw new IllegalStateException("no such coupon");
    }

    public void unmarked() {}
  }

  /** A marked class. */
  @ApplicationScoped
  @SensitiveActivity(name = "account.change")
  public static class Accounts {
    public void close() {}

    @SensitiveActivity(name = "account.limit")
    public void limit() {}
  }

  /** Inherits the mark. */
  @ApplicationScoped
  public static class SavingsAccounts extends Accounts {}

  /** Marks what is for administrators. */
  @Stereotype
  @SensitiveActivity(requiredRole = "admin")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface Guarded {}

  /** Marked by a stereotype. */
  @Guarded
  @ApplicationScoped
  public static class Vault {
    public void open() {}
  }

  /** Has to be serializable, with its interceptors and what is injected. */
  @SessionScoped
  public static class Basket implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject transient AppSecContext context;

    @SensitiveActivity
    public void pay() {
      context.trackEvent("paid", java.util.Map.of());
    }
  }

  /** Not marked. */
  @Dependent
  public static class Plain {}
}
