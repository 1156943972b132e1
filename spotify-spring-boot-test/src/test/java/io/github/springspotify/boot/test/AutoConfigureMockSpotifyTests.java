package io.github.springspotify.boot.test;

import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class AutoConfigureMockSpotifyTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyClient client;

	@LocalServerPort
	private int port;

	@Test
	void clientTalksToTheStandIn() {
		this.spotify.clearRequests();

		assertThat(this.client.asApp().search().search("a", Set.of(SearchType.ARTIST)).artists().items()).isNotEmpty();
		assertThat(this.spotify.requests("/v1/search")).hasSize(1);
	}

	@Test
	void usersLogInAtTheStandIn() {
		String page = new MockBrowser().login("http://127.0.0.1:" + this.port + "/name", "aurora").body();

		assertThat(page).isEqualTo(this.spotify.user("aurora").displayName());
	}

	@RestController
	static class Home {

		private final SpotifyClient spotify;

		Home(SpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/name")
		String name() {
			return String.valueOf(this.spotify.users().getCurrent().displayName());
		}

	}

	@EnableAutoConfiguration
	@Import(Home.class)
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
