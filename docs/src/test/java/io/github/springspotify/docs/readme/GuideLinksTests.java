package io.github.springspotify.docs.readme;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asciidoctor checks references within a page; these are those that leave it.
 */
class GuideLinksTests {

	@ParameterizedTest
	@MethodSource("pages")
	void otherPagesAndTheirSectionsExist(GuidePage page) {
		assertThat(page.find("xref:([\\w-]+\\.adoc(?:#[\\w-]+)?)\\[")).allMatch(GuideLinksTests::exists);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void filesOfTheProjectExist(GuidePage page) {
		assertThat(page.find("link:([^\\[#{]+)[^\\[]*\\["))
			.allMatch((link) -> Files.exists(GuidePage.DIRECTORY.resolve(link)));
	}

	@Test
	void markdownLeadsToSectionsThatExist() {
		assertThat(Markdown.all()).flatExtracting((page) -> page.find("docs/asciidoc/([\\w-]+\\.adoc(?:#[\\w-]+)?)\\)"))
			.isNotEmpty()
			.allMatch((target) -> exists(target));
	}

	@Test
	void menuHasEveryPage() {
		String menu = Project.read(GuidePage.DIRECTORY.resolve("docinfo-header.html"));
		List<String> listed = Pattern.compile("href=\"([\\w-]+)\\.html\"")
			.matcher(menu)
			.results()
			.map((link) -> link.group(1))
			.toList();

		assertThat(listed).containsExactlyInAnyOrderElementsOf(pages().stream().map(GuidePage::name).toList());
		assertThat(GuidePage.named("index").find("xref:([\\w-]+)\\.adoc\\["))
			.containsAll(listed.stream().filter((page) -> !page.equals("index")).toList());
	}

	static List<GuidePage> pages() {
		return GuidePage.all();
	}

	private static boolean exists(String target) {
		String[] parts = target.split("\\.adoc#?");
		GuidePage page = GuidePage.named(parts[0]);
		return Files.exists(page.file()) && (parts.length == 1 || page.anchors().contains(parts[1]));
	}

}
