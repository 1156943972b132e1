package io.github.springspotify.harness.app;

import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Users prove with each request who they are, so that any instance can answer it. They
 * log in with a form only to connect their account.
 */
@Configuration(proxyBeanMethods = false)
class Setup {

	@Bean
	HarnessClock clock(@Value("${harness.clock-ahead:0s}") Duration ahead) {
		HarnessClock clock = new HarnessClock();
		clock.forward(ahead, Instant.EPOCH);
		return clock;
	}

	@Bean(initMethod = "start")
	PauseMeter pauseMeter() {
		return new PauseMeter();
	}

	@Bean
	SecurityFilterChain chain(HttpSecurity http) {
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/machine/**").permitAll().anyRequest().authenticated());
		http.csrf((csrf) -> csrf.disable());
		http.formLogin(Customizer.withDefaults());
		return http.httpBasic(Customizer.withDefaults()).build();
	}

	@Bean
	UserDetailsService anybody() {
		return (name) -> User.withUsername(name).password("{noop}" + name).roles("USER").build();
	}

}
