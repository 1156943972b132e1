package io.github.springspotify.docs.monitoring;

import java.net.http.HttpResponse;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.docs.gettingstarted.MyApplication;
import io.github.springspotify.test.MockBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@Import(MyMonitoringConfiguration.class)
@SpringBootTest(classes = MyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "spring.config.additional-location=classpath:monitoring.yml")
class MyMonitoringConfigurationTests {

	@LocalServerPort
	private int port;

	@Test
	void prometheusReadsWhatCallsCost() {
		new MockBrowser().login(url("/"), "aurora");

		String metrics = new MockBrowser().get(url("/actuator/prometheus")).body();

		assertThat(metrics)
			.containsPattern(
					"spotify_client_calls_seconds_count\\{.*operation=\"GET /me\",outcome=\"SUCCESS\".*} [1-9]")
			.contains("spotify_cache_reads_total{result=\"miss\"}", "spotify_rate_limit_pause_seconds ");
	}

	@Test
	void otherEndpointsAreLocked() {
		HttpResponse<String> answer = new MockBrowser().get(url("/actuator/spotify"));

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
