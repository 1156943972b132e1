package io.github.springspotify.docs.readme;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.docs.gettingstarted.MyApplication;
import io.github.springspotify.test.MockBrowser;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guide names the meters of an application, and their tags.
 */
@AutoConfigureMockSpotify
@SpringBootTest(classes = MyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuideMetersTests {

	private final String page = GuidePage.named("observability").text();

	@Autowired
	private MeterRegistry meters;

	@LocalServerPort
	private int port;

	@Test
	void everyMeterAndItsTagsAreNamed() {
		new MockBrowser().login("http://127.0.0.1:" + this.port + "/", "aurora");

		Set<String> names = this.meters.getMeters()
			.stream()
			.map(Meter::getId)
			.filter((id) -> id.getName().startsWith("spotify."))
			.peek((id) -> assertThat(id.getTags()).extracting(Tag::getKey)
				.filteredOn((key) -> !key.equals("error"))
				.allMatch((key) -> this.page.contains("`" + key + "`")))
			.map(Meter.Id::getName)
			.filter((name) -> !name.equals("spotify.client.calls.active"))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(GuidePage.named("observability").find("`(spotify\\.[a-z]+\\.[a-z.]+)`"))
			.containsExactlyInAnyOrderElementsOf(names);
	}

}
