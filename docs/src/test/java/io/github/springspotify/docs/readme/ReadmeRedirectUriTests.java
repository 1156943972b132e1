package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.docs.gettingstarted.MyApplication;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@SpringBootTest(classes = MyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.forward-headers-strategy=framework")
class ReadmeRedirectUriTests {

	private final List<String> redirectUris = Markdown.README.find("`(https?://[^`]+/login/oauth2/code/[^`]+)`");

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@Test
	void developmentRedirectUriIsSentToSpotify() {
		new MockBrowser().login("http://127.0.0.1:" + this.port + "/", "aurora");

		String sent = this.spotify.requests("/authorize").get(0).query("redirect_uri");
		assertThat(this.redirectUris.get(0)).isEqualTo(sent.replace(":" + this.port, ":8080"));
	}

	@Test
	void productionRedirectUriIsSentBehindAProxy() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/oauth2/authorization/spotify"))
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "your.domain")
			.build();

		HttpResponse<Void> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

		String location = response.headers().firstValue("Location").orElseThrow();
		assertThat(UriComponentsBuilder.fromUriString(location).build().getQueryParams().getFirst("redirect_uri"))
			.isEqualTo(this.redirectUris.get(1));
		assertThat(this.redirectUris).hasSize(2);
	}

}
