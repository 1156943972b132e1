package io.github.springspotify.boot.test.login;

import java.security.Principal;
import java.util.TreeSet;

import io.github.springspotify.ReactiveSpotifyClient;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells who is logged in, and who that is at Spotify. Runs on both stacks.
 */
@EnableAutoConfiguration
@Import(LoginApplication.Home.class)
@Configuration(proxyBeanMethods = false)
class LoginApplication {

	@RestController
	static class Home {

		private final ReactiveSpotifyClient spotify;

		Home(ReactiveSpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/who")
		Mono<String> who(Principal principal) {
			return this.spotify.users().getCurrent().map((user) -> principal.getName() + " is " + user.id());
		}

		@GetMapping("/attributes")
		String attributes(@AuthenticationPrincipal OAuth2User user) {
			return new TreeSet<>(user.getAttributes().keySet()).toString();
		}

		@GetMapping("/top")
		Mono<String> top() {
			return this.spotify.users().getTopTracks().map((page) -> String.valueOf(page.items().get(0).name()));
		}

	}

}
