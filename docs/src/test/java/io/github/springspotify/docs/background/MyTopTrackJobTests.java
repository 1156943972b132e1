package io.github.springspotify.docs.background;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.docs.gettingstarted.MyApplication;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@ExtendWith(OutputCaptureExtension.class)
@Import(MyTopTrackJob.class)
@SpringBootTest(classes = MyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.config.additional-location=classpath:background.yml")
class MyTopTrackJobTests {

	@Autowired
	private MyTopTrackJob job;

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@BeforeEach
	void logIn() {
		new MockBrowser().login("http://127.0.0.1:" + this.port + "/", "aurora");
		this.spotify.clearRequests();
	}

	@Test
	void readsTheTopTracksOfUsersWhoHaveLoggedIn(CapturedOutput output) {
		this.job.countTopTracks();

		assertThat(this.spotify.requests("/v1/me/top/tracks")).hasSize(1);
		assertThat(output).contains(this.spotify.user("aurora").accountId() + " has ");
	}

	@Test
	void forgetsUsersWhoHaveToLogInAgain() {
		this.spotify.revokeUser("aurora");
		this.job.countTopTracks();
		this.spotify.clearRequests();

		this.job.countTopTracks();

		assertThat(this.spotify.requests()).isEmpty();
	}

}
