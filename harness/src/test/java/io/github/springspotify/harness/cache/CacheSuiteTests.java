package io.github.springspotify.harness.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cache seen from outside, by a suite that knows nothing of it.
 */
@Tag("long")
class CacheSuiteTests {

	private static final Path REPORT = Path.of("target", "harness", "cache-suite.md");

	@Test
	@Timeout(600)
	void onlyThoseRequiredCasesFailThatAreListed() throws IOException {
		List<SuiteCase> cases = run();
		report(cases);
		List<SuiteCase> required = cases.stream().filter(SuiteCase::isRequired).toList();
		assertThat(required).as("required cases, as 'suite.properties' counts them").hasSize(requiredCases());
		List<SuiteCase> failed = required.stream().filter((one) -> !one.hasPassed()).toList();
		Set<String> known = knownFailures();
		assertThat(failed.stream().filter((one) -> !known.contains(one.id())))
			.as("required cases that fail and are not in 'failures.tsv'")
			.isEmpty();
		assertThat(known.stream().filter((id) -> failed.stream().noneMatch((one) -> one.id().equals(id))))
			.as("cases in 'failures.tsv' that do not fail")
			.isEmpty();
	}

	private static List<SuiteCase> run() throws IOException {
		try (CacheSuite suite = CacheSuite.start(); ClientProxy proxy = new ClientProxy(suite.server())) {
			return suite.run(proxy.address());
		}
	}

	private static int requiredCases() throws IOException {
		try (InputStream in = CacheSuiteTests.class.getResourceAsStream("suite.properties")) {
			Properties properties = new Properties();
			properties.load(in);
			return Integer.parseInt(properties.getProperty("required"));
		}
	}

	/**
	 * Each line has the ids of cases and the reason why they fail, which the guide shows.
	 */
	private static Set<String> knownFailures() throws IOException {
		try (InputStream in = CacheSuiteTests.class.getResourceAsStream("failures.tsv")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.flatMap((line) -> Stream.of(line.split("\t")[0].split(" ")))
				.collect(Collectors.toSet());
		}
	}

	private static void report(List<SuiteCase> cases) throws IOException {
		StringBuilder report = new StringBuilder("| kind | cases | passed |\n|---|---|---|\n");
		cases.stream().collect(Collectors.groupingBy(SuiteCase::kind)).forEach((kind, ofKind) -> {
			long passed = ofKind.stream().filter(SuiteCase::hasPassed).count();
			report.append("| %s | %d | %d |%n".formatted(kind, ofKind.size(), passed));
		});
		report.append("\n| not passed | kind | outcome | why |\n|---|---|---|---|\n");
		cases.stream()
			.filter((one) -> !one.hasPassed())
			.forEach((one) -> report
				.append("| %s | %s | %s | %s |%n".formatted(one.id(), one.kind(), one.outcome(), one.message())));
		Files.createDirectories(REPORT.getParent());
		Files.writeString(REPORT, report);
	}

}
