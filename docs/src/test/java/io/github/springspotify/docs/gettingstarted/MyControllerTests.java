package io.github.springspotify.docs.gettingstarted;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.test.MockBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MyControllerTests {

	@LocalServerPort
	private int port;

	@Test
	void greetsTheUserByName() {
		String page = new MockBrowser().login("http://127.0.0.1:" + this.port + "/", "aurora").body();

		assertThat(page).isEqualTo("Hello, Aurora Lindqvist!");
	}

}
