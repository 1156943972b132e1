package io.github.springspotify.sample;

import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for those who run the application.
 */
@SampleApplicationTest
class SampleAdminTests {

	@LocalServerPort
	private int port;

	@Test
	void adminSeesFiguresWithoutScripts() {
		HttpResponse<String> page = Visitor.loggedIn(this.port, "aurora").open("/admin");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Reads from the cache").containsPattern("data-figure=\"calls\">\\d+<");
	}

	@Test
	void figuresChangeWithEveryCall() {
		Visitor visitor = Visitor.loggedIn(this.port, "aurora");
		int calls = figure(visitor, "calls");
		int reads = figure(visitor, "hits") + figure(visitor, "misses") + figure(visitor, "confirmed");

		visitor.open("/top/artists");

		assertThat(figure(visitor, "calls")).isGreaterThan(calls);
		assertThat(figure(visitor, "hits") + figure(visitor, "misses") + figure(visitor, "confirmed"))
			.isGreaterThan(reads);
	}

	@Test
	void scriptsOfThisApplicationAreAllowedThereAndNowhereElse() {
		Visitor visitor = Visitor.loggedIn(this.port, "aurora");

		assertThat(policyOf(visitor.open("/admin"))).contains("script-src 'self';").contains("default-src 'none'");
		assertThat(policyOf(visitor.open("/profile"))).doesNotContain("script-src");
	}

	@Test
	void nobodyElseSeesIt() {
		Visitor visitor = Visitor.loggedIn(this.port, "bram");

		HttpResponse<String> page = visitor.open("/admin");
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("This is not for guests");
		assertThat(visitor.open("/admin/figures").statusCode()).isEqualTo(403);
		assertThat(visitor.open("/").body()).doesNotContain("/admin");
		assertThat(new Visitor(this.port).open("/admin").uri().getPath()).isEqualTo("/");
	}

	private static int figure(Visitor visitor, String name) {
		return JsonPath.read(visitor.open("/admin/figures").body(), "$." + name);
	}

	private static String policyOf(HttpResponse<String> page) {
		return page.headers().firstValue("Content-Security-Policy").orElse("");
	}

}
