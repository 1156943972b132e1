package io.github.springspotify.sample.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * One page, on which users log in with Spotify. Their logout forgets their token, so it
 * is also the way to leave.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain pages(HttpSecurity http) {
		http.authorizeHttpRequests((requests) -> requests.requestMatchers("/", "/page.css", "/error")
			.permitAll()
			.anyRequest()
			.authenticated());
		http.oauth2Login((login) -> login.loginPage("/").defaultSuccessUrl("/", true));
		http.logout((logout) -> logout.logoutSuccessUrl("/"));
		return http.build();
	}

}
