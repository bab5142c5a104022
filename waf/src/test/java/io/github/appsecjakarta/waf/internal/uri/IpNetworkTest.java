// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpNetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.0.1,true",
    "10.0.0.0/8,11.0.0.1,false",
    "10.1.2.3/8,10.9.9.9,true",
    "127.0.0.1,127.0.0.1,true",
    "127.0.0.1,127.0.0.2,false",
    "0.0.0.0/0,1.2.3.4,true",
    "0.0.0.0/0,::1,false",
    "::/0,1.2.3.4,true",
    "::/0,::1,true",
    "10.0.0.0/8,::ffff:a01:203,true",
    "10.0.0.0/8,::ffff:10.1.2.3,true",
    "::ffff:10.0.0.0/104,10.2.3.4,true",
    "fe80::/10,FEBF::1,true",
    "fe80::/10,fec0::1,false",
    "2001:db8:1234:1a00::/56,2001:db8:1234:1aff:1::,true",
    "2001:db8:1234:1a00::/56,2001:db8:1234:1b00::,false",
    "1:2:3:4:5:6:7:8,1:2:3:4:5:6:7:8,true",
    "1::8,1:0:0:0:0:0:0:8,true",
    "1:2:3:4:5:6:7::,1:2:3:4:5:6:7:0,true",
  })
  void contains(String network, String address, boolean inside) {
    assertThat(
            Objects.requireNonNull(IpNetwork.parse(network))
                .contains(Objects.requireNonNull(IpAddress.parse(address))))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.4 ",
        "1.2.3.4.",
        "1.2.3.0004",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "::1%eth0",
        "[::1]",
        "1:",
        ":1",
        "::1.2.3",
        "1:2:3:4:5:6:7:1.2.3.4",
        "1.2.3.4:80",
        "::\u0661"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(IpAddress.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3.4/33", "1.2.3.4/", "::/129", "::/0000", "1.2.3.4/a", "1.2.3.4/-1"})
  void refusesWhatIsNoNetwork(String text) {
    assertThat(IpNetwork.parse(text)).isNull();
  }
}
