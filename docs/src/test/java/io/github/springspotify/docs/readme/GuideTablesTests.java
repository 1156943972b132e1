package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.docs.gettingstarted.MyApplication;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.observation.SpotifyObservationDocumentation;
import io.github.springspotify.observation.SpotifyObservationDocumentation.CallKeys;
import io.github.springspotify.test.MockBrowser;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of the guide say what the code says. Those that are generated are written to
 * {@code target/tables}, and only have to be copied when they differ.
 */
@AutoConfigureMockSpotify
@SpringBootTest(classes = MyApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuideTablesTests {

	private static final String CALLS = "spotify.client.calls";

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private HandlerExceptionResolver spotifyProblemExceptionResolver;

	@LocalServerPort
	private int port;

	@Test
	void pageOfPropertiesIsThatOfTheMetadata() throws IOException {
		try (InputStream metadata = PropertyTable.metadata()) {
			new GeneratedPage("properties").rest(new PropertyTable(metadata)).isCommitted();
		}
	}

	@Test
	void pageOfEndpointsIsThatOfTheAnnotations() throws IOException {
		new GeneratedPage("endpoints").rest(new EndpointTable()).isCommitted();
	}

	@Test
	void everyGroupOfOperationsHasARow() {
		assertThat(GuidePage.named("web-api").find("(?m)^\\| `(\\w+)\\(\\)`$"))
			.containsExactlyElementsOf(EndpointTable.groups().stream().map(Method::getName).toList());
	}

	@Test
	void tableOfExceptionsIsThatOfTheirJavadocAndOfWhatTheyBecome() throws Exception {
		new GeneratedPage("errors").table("exceptions", new ExceptionTable(this::answerAfter)).isCommitted();
	}

	private int answerAfter(SpotifyException failure) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.spotifyProblemExceptionResolver.resolveException(new MockHttpServletRequest(), response, this, failure);
		return response.getStatus();
	}

	@Test
	void tablesOfKeysAndMetersAreThoseOfTheCode() throws IOException {
		List<Meter.Id> others = ids().stream().filter((id) -> !id.getName().startsWith(CALLS)).toList();

		new GeneratedPage("observability").table("keys", keys()).table("meters", new MeterTable(others)).isCommitted();
	}

	@Test
	void tableOfFailedCasesIsThatOfTheSuiteForCaches() throws IOException {
		CacheSuiteTable suite = new CacheSuiteTable();
		new GeneratedPage("caching").table("failed cases", suite).isCommitted();
		assertThat(GuidePage.named("caching").find("Of its (\\d+ required cases \\d+ pass)"))
			.containsExactly(suite.figures());
	}

	private static String keys() {
		String source = "spotify-client/src/main/java/%s.java"
			.formatted(SpotifyObservationDocumentation.class.getName().replace('.', '/'));
		StringBuilder table = new StringBuilder("[%header%autowidth.stretch]\n|===\n| key | values\n");
		for (CallKeys key : CallKeys.values()) {
			String values = Javadoc.of(source, key.name()).paragraphs().get(0);
			table.append("\n| `%s`%n| %s%n".formatted(key.asString(), values));
		}
		return table.append("|===\n").toString();
	}

	@Test
	void callsHaveTheKeysOfTheTable() {
		new MockBrowser().login("http://127.0.0.1:" + this.port + "/", "aurora");

		assertThat(ids().stream().filter((id) -> id.getName().equals(CALLS)).toList()).isNotEmpty()
			.allSatisfy((id) -> assertThat(id.getTags()).extracting(Tag::getKey)
				.filteredOn((key) -> !key.equals("error"))
				.containsExactlyInAnyOrderElementsOf(
						Arrays.stream(CallKeys.values()).map(CallKeys::asString).toList()));
	}

	private List<Meter.Id> ids() {
		return this.meters.getMeters()
			.stream()
			.map(Meter::getId)
			.filter((id) -> id.getName().startsWith("spotify."))
			.toList();
	}

}
