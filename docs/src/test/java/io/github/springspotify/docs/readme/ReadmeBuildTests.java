package io.github.springspotify.docs.readme;

import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dependencies, commands and links.
 */
class ReadmeBuildTests {

	private static final String GROUP = "io.github.springspotify";

	@Test
	void starterIsTheOnlyDependencyOfOursInTheExample() throws Exception {
		assertThat(ours(pom("docs"), false)).containsExactly("spotify-spring-boot-starter");
		assertThat(ours(pom("docs"), true)).containsExactly("spotify-spring-boot-test");
	}

	@Test
	void showsTheDependenciesOfTheExampleInTheVersionOfThisBuild() throws Exception {
		String version = textOf((Element) pom("docs").getElementsByTagName("parent").item(0), "version");

		assertThat(Markdown.README.codeBlocks("xml")).containsExactly(
				dependency("spotify-spring-boot-starter", version, ""),
				dependency("spotify-spring-boot-test", version, "\n\t<scope>test</scope>"));
	}

	@Test
	void continuousIntegrationRunsTheTestCommand() {
		assertThat(Markdown.README.codeBlocks("shell")).contains("mvn verify");
		assertThat(Project.read(".ci/run")).containsPattern("(?m)^leg 1 .* verify$");
	}

	@Test
	void sampleCanBeRunAsShown() throws Exception {
		assertThat(Markdown.README.codeBlocks("shell")).contains("mvn -pl sample-app -am spring-boot:test-run")
			.anyMatch((block) -> block.endsWith("\nmvn -pl sample-app -am spring-boot:run"));
		assertThat(textsOf(pom("."), "module")).contains("sample-app");
		assertThat(textsOf(pom("sample-app"), "artifactId")).contains("spring-boot-maven-plugin");
		assertThat(textsOf(pom("sample-app"), "skip")).containsExactly("false");
		assertThat(Project.read("sample-app/src/test/java/io/github/springspotify/sample/TestSampleApplication.java"))
			.contains("public static void main(String[] args)");
	}

	@Test
	void sampleListensWhereTheReadmeSays() {
		assertThat(Markdown.README.text()).contains("open http://127.0.0.1:8080");
		assertThat(Project.read("sample-app/src/main/resources/application.yml"))
			.containsPattern("(?m)^ +address: 127\\.0\\.0\\.1$")
			.containsPattern("(?m)^ +port: 8080$");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkIntoTheProjectLeadsToAFile(Markdown document) {
		List<String> links = document.find("\\]\\((?!https:|#)([^)#]+)[^)]*\\)");

		assertThat(links).isNotEmpty()
			.allMatch((link) -> Files.exists(Project.path(document.file()).resolveSibling(link)));
	}

	static List<Markdown> documents() {
		return Markdown.all();
	}

	@Test
	void nothingToCopyNamesLocalhost() {
		assertThat(Markdown.README.text()).doesNotContain("//localhost");
	}

	private static String dependency(String artifact, String version, String scope) {
		return "<dependency>\n\t<groupId>" + GROUP + "</groupId>\n\t<artifactId>" + artifact
				+ "</artifactId>\n\t<version>" + version + "</version>" + scope + "\n</dependency>";
	}

	private static List<String> ours(Document pom, boolean test) {
		return elements(pom, "dependency").stream()
			.filter((dependency) -> GROUP.equals(textOf(dependency, "groupId")))
			.filter((dependency) -> test == (dependency.getElementsByTagName("scope").getLength() > 0))
			.map((dependency) -> textOf(dependency, "artifactId"))
			.toList();
	}

	private static Document pom(String module) throws Exception {
		File file = Project.path(module).resolve("pom.xml").toFile();
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
	}

	private static List<String> textsOf(Document pom, String name) {
		return elements(pom, name).stream().map(Node::getTextContent).toList();
	}

	private static String textOf(Element element, String name) {
		return element.getElementsByTagName(name).item(0).getTextContent();
	}

	private static List<Element> elements(Document pom, String name) {
		NodeList nodes = pom.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

}
