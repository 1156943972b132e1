package io.github.springspotify.docs.testing;

import io.github.springspotify.test.MockSpotify;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class MyStandInConfiguration {

	@Bean
	MockSpotify mockSpotify() {
		return MockSpotify.start();
	}

}
