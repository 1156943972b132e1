package io.github.springspotify.docs.stores;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.docs.gettingstarted.MyApplication;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The first example with another token store.
 */
@AutoConfigureMockSpotify
@SpringBootTest(classes = MyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class AbstractStoreTests {

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@BeforeEach
	void logIn() {
		new MockBrowser().login("http://127.0.0.1:" + this.port + "/", "aurora");
	}

	final String user() {
		return this.spotify.user("aurora").accountId();
	}

}
