package io.github.springspotify.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser, without JavaScript in the pages, walks through the application. The
 * application is on 127.0.0.1 and the stand-in on localhost: two sites, as in production.
 */
@BrowserTest
@SampleApplicationTest
class SampleBrowserTests {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private RateLimitGate gate;

	@BeforeAll
	static void open(Chromium browser) {
		chromium = browser;
	}

	@AfterEach
	void clear() {
		this.spotify.clearFaults();
	}

	@Test
	void walksFromLoginToLogout() {
		try (BrowserContext context = browse(ColorScheme.LIGHT, 1200)) {
			Page page = context.newPage();
			logIn(page, "Aurora Lindqvist");
			expect(page).hasURL(url("/profile"));
			expect(heading(page)).hasText("Aurora Lindqvist");

			link(page, "Your top tracks");
			expect(heading(page)).hasText("Top tracks");
			link(page, "4 weeks");
			expect(page).hasURL(Pattern.compile("range=short_term"));

			link(page, "Search");
			page.getByLabel("What are you looking for?").fill("rooms");
			page.getByText("Albums", new Page.GetByTextOptions().setExact(true)).click();
			button(page, "Search");
			link(page, "Rooms I Never Furnished");
			expect(heading(page)).hasText("Rooms I Never Furnished");
			expect(page.locator(".tracks li")).hasCount(8);

			removeAndSave(page);
			button(page, "Log out");
			expect(page).hasURL(url("/"));
			page.navigate(url("/profile"));
			expect(page).hasURL(url("/"));
		}
	}

	private void removeAndSave(Page page) {
		button(page, "Remove from library: Rooms I Never Furnished");
		expect(page.getByText("Save and remove")).isVisible();
		button(page, "Agree");
		expect(page.getByRole(AriaRole.STATUS)).hasText("Thank you. Now press the button once more.");
		button(page, "Remove from library: Rooms I Never Furnished");
		expect(page.getByRole(AriaRole.STATUS)).hasText("Removed from your library.");
		button(page, "Save to library: Rooms I Never Furnished");
		expect(page.getByRole(AriaRole.STATUS)).hasText("Saved to your library.");
	}

	@Test
	void deniedConsentEndsOnAFriendlyPageFromWhichALoginWorks() {
		try (BrowserContext context = browse(ColorScheme.LIGHT, 1200)) {
			Page page = context.newPage();
			page.navigate(url("/"));
			link(page, "Log in with Spotify");
			button(page, "Cancel");
			expect(page).hasURL(url("/login-failed?reason=denied"));
			expect(heading(page)).hasText("No hard feelings");

			link(page, "Back to the login");
			consent(page, "Bram Okonkwo");

			expect(heading(page)).hasText("Bram Okonkwo");
		}
	}

	@Test
	void keyboardReachesTheLoginAndSkipsTheHeader() {
		try (BrowserContext context = browse(ColorScheme.LIGHT, 1200)) {
			Page page = context.newPage();
			page.navigate(url("/"));
			page.keyboard().press("Tab");
			expect(page.getByText("Skip to content")).isFocused();
			expect(page.getByText("Skip to content")).isInViewport();

			page.keyboard().press("Enter");
			page.keyboard().press("Tab");

			expect(page.getByText("Log in with Spotify")).isFocused();
		}
	}

	@ParameterizedTest
	@CsvSource({ "LIGHT, 1200", "DARK, 390" })
	void everyPageFitsTheWindowAndBreaksNoRuleOfItsOwn(ColorScheme scheme, int width) {
		try (BrowserContext context = browse(scheme, width)) {
			Page page = context.newPage();
			List<String> complaints = new ArrayList<>();
			page.onConsoleMessage((message) -> {
				if (message.text().contains("Content Security Policy")) {
					complaints.add(message.text());
				}
			});
			Photographer photographer = new Photographer(page, scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
			photographer.take("home", "/");
			photographer.take("denied", "/login-failed?reason=denied");
			photographer.take("not-registered", "/login-failed?reason=not-registered");
			logIn(page, "Aurora Lindqvist");
			visitEverything(photographer, page);
			logInAsSomeoneWhoPlaysNothing(page);
			photographer.take("now-playing-idle", "/now-playing");

			assertThat(complaints).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "LIGHT, 1200", "DARK, 390" })
	void figuresOfTheAdminBecomeCharts(ColorScheme scheme, int width) {
		try (BrowserContext context = chromium.browser()
			.newContext(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 844))) {
			context.setDefaultTimeout(Chromium.TIMEOUT);
			Page page = context.newPage();
			logIn(page, "Aurora Lindqvist");
			page.clock().install();
			page.navigate(url("/admin"));
			expect(page.locator("#live")).containsText("Live");
			for (String path : List.of("/top/tracks", "/top/artists", "/profile", "/top/tracks", "/playlists")) {
				page.evaluate("path => fetch(path).then(response => response.text())", path);
				lookAgain(page);
			}

			expect(page.locator("svg .line")).hasCount(4);
			new Photographer(page, scheme.name().toLowerCase(Locale.ROOT) + "-" + width).photograph("admin-live");
		}
	}

	/**
	 * Let the two seconds pass after which the page asks again, without waiting for them.
	 */
	private void lookAgain(Page page) {
		page.waitForResponse("**/admin/figures", () -> page.clock().runFor(2000));
	}

	private void visitEverything(Photographer photographer, Page page) {
		photographer.take("welcome", "/");
		photographer.take("profile", "/profile");
		photographer.take("top-tracks", "/top/tracks");
		photographer.take("top-artists", "/top/artists");
		photographer.take("search", "/search");
		photographer.take("search-tracks", "/search?q=the&type=track&page=2");
		photographer.take("search-nothing", "/search?q=xyzzy");
		photographer.take("search-artists", "/search?q=a&type=artist");
		photographer.take("search-albums", "/search?q=rooms&type=album");
		link(page, "Rooms I Never Furnished");
		photographer.take("album", page.url().substring(url("").length()));
		link(page, "Mira Solenne");
		photographer.take("artist", page.url().substring(url("").length()));
		photographer.take("now-playing", "/now-playing");
		photographer.take("playlists", "/playlists");
		link(page, "Night Ferry");
		photographer.take("playlist", page.url().substring(url("").length()) + "?q=lighthouse");
		photographer.take("admin", "/admin");
		photographer.take("unknown-album", "/albums/0000000000000000000000");
		photographer.take("no-such-page", "/no-such-page");
		this.spotify.rateLimited(Duration.ofMinutes(4));
		photographer.take("rate-limited", "/profile");
		this.gate.reset();
	}

	private void logInAsSomeoneWhoPlaysNothing(Page page) {
		page.navigate(url("/"));
		button(page, "Log out");
		logIn(page, "Bram Okonkwo");
	}

	private BrowserContext browse(ColorScheme scheme, int width) {
		BrowserContext context = chromium.browser()
			.newContext(new NewContextOptions().setColorScheme(scheme)
				.setViewportSize(width, 844)
				.setJavaScriptEnabled(false));
		context.setDefaultTimeout(Chromium.TIMEOUT);
		return context;
	}

	private void logIn(Page page, String name) {
		page.navigate(url("/"));
		consent(page, name);
	}

	private void consent(Page page, String name) {
		link(page, "Log in with Spotify");
		page.getByText(name).click();
		button(page, "Agree");
		page.waitForURL(url("/profile"));
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private static PageAssertions expect(Page page) {
		return PlaywrightAssertions.assertThat(page);
	}

	private static LocatorAssertions expect(Locator locator) {
		return PlaywrightAssertions.assertThat(locator);
	}

	private static Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
	}

	private static void link(Page page, String name) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	/**
	 * Opens pages, checks that nothing sticks out at the side and takes pictures.
	 */
	private final class Photographer {

		private final Page page;

		private final String suffix;

		Photographer(Page page, String suffix) {
			this.page = page;
			this.suffix = suffix;
		}

		void take(String name, String path) {
			this.page.navigate(url(path));
			photograph(name);
		}

		void photograph(String name) {
			expect(heading(this.page)).hasCount(1);
			assertThat(this.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.as("%s fits the window", name)
				.isEqualTo(true);
			Path file = SCREENSHOTS.resolve(name + "-" + this.suffix + ".png");
			this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		}

	}

}
