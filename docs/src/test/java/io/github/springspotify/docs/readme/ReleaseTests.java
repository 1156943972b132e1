package io.github.springspotify.docs.readme;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Maven Central asks for, and what is published.
 */
class ReleaseTests {

	private static final String COMMAND_MODULES = " -pl spotify-spring-boot-starter,spotify-spring-boot-test,"
			+ "spotify-login -am ";

	@Test
	void parentSaysWhatMavenCentralAsksFor() {
		assertThat(Project.read("pom.xml")).contains("<name>", "<description>", "<url>", "<license>", "<developer>",
				"<scm ", "<connection>", "<developerConnection>");
	}

	@Test
	void publishedModulesSayWhatTheyAre() {
		assertThat(modules()).isNotEmpty()
			.filteredOn(ReleaseTests::isPublished)
			.contains("spotify-client", "spotify-spring-boot-starter")
			.allSatisfy((module) -> assertThat(pom(module)).contains("<name>Spotify ", "<description>"));
	}

	@Test
	void samplesAndToolsStayHere() {
		assertThat(modules()).filteredOn((module) -> !module.startsWith("spotify-"))
			.isNotEmpty()
			.noneMatch(ReleaseTests::isPublished);
	}

	@Test
	void releaseIsBuiltAsContributingSays() {
		assertThat(Project.read("CONTRIBUTING.md")).contains("mvn -Prelease -Dgpg.skip" + COMMAND_MODULES + "verify");
		assertThat(Project.read(".github/workflows/release.yml"))
			.contains("-Prelease -DskipTests" + COMMAND_MODULES + "deploy");
	}

	private static List<String> modules() {
		return Pattern.compile("<module>([^<]+)</module>")
			.matcher(Project.read("pom.xml"))
			.results()
			.map((MatchResult module) -> module.group(1))
			.toList();
	}

	private static boolean isPublished(String module) {
		return !pom(module).contains("<maven.deploy.skip>true</maven.deploy.skip>");
	}

	private static String pom(String module) {
		return Project.read(module + "/pom.xml");
	}

}
