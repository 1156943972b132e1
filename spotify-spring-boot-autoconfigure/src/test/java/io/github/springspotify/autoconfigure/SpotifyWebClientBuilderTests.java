package io.github.springspotify.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyWebClientBuilderTests extends AbstractAutoConfigurationTests {

	@Test
	void threadsOfHttpClientEndWithTheApplication() throws InterruptedException {
		List<Thread> before = threads();
		List<Thread> own = new ArrayList<>();
		this.runner.withBean(ClientHttpConnectorBuilder.class, ClientHttpConnectorBuilder::httpComponents)
			.withPropertyValues(this.client)
			.withPropertyValues("spotify.http.response-timeout=5s")
			.run((context) -> own.addAll(threads()));
		own.removeAll(before);

		assertThat(own).isNotEmpty();
		for (Thread thread : own) {
			thread.join(5000);
			assertThat(thread.isAlive()).as(thread.getName()).isFalse();
		}
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("httpclient-"))
			.toList();
	}

}
