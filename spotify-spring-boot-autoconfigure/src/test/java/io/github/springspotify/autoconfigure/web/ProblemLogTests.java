package io.github.springspotify.autoconfigure.web;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What developers read of failures that nobody handles.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProblemLogTests {

	@ParameterizedTest
	@CsvSource({ "credentials, ERROR", "restricted, WARN", "unavailable, WARN", "store, WARN" })
	void saysWhatNoUserCanChange(String name, String level, CapturedOutput output) throws Exception {
		SpotifyProblem problem = SpotifyProblem.of(Failures.of(name));

		problem.log();

		assertThat(output).containsPattern(level + ".*A request failed with status " + problem.status().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-found", "forbidden", "scope", "login", "limited" })
	void keepsQuietAboutTheRest(String name, CapturedOutput output) throws Exception {
		SpotifyProblem.of(Failures.of(name)).log();

		assertThat(output).doesNotContainPattern("(WARN|ERROR).*A request failed");
	}

}
