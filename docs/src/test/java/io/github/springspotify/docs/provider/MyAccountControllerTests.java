package io.github.springspotify.docs.provider;

// tag::body[]
import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.github.springspotify.boot.test.SpotifyMockMvcRequestPostProcessors.spotifyLogin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

// end::body[]
@WithProviderProperties
// tag::body[]
@SpringBootTest(properties = { "GITHUB_CLIENT_ID=id", "GITHUB_CLIENT_SECRET=secret" })
@AutoConfigureMockMvc
@AutoConfigureMockSpotify
class MyAccountControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void userSeesBothNames() {
		assertThat(this.mvc.get().uri("/account").with(user("jane")).with(spotifyLogin()))
			.hasBodyTextEqualTo("jane is Aurora Lindqvist at Spotify");
	}

}
// end::body[]
