package io.github.springspotify.sample;

import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/**
 * A tab of a browser of its own, with cookies of its own.
 */
final class Tab implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final String baseUrl;

	Tab(Chromium chromium, int port) {
		this.context = chromium.browser().newContext();
		this.context.setDefaultTimeout(Chromium.TIMEOUT);
		this.page = this.context.newPage();
		this.baseUrl = "http://127.0.0.1:" + port;
	}

	Tab open(String path) {
		this.page.navigate(this.baseUrl + path);
		return this;
	}

	Tab link(String name) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
		return this;
	}

	Tab button(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
		return this;
	}

	Tab fill(String label, String text) {
		this.page.getByLabel(label).fill(text);
		return this;
	}

	/**
	 * Choose who one is on the consent page, and agree.
	 */
	Tab agreeAs(String name) {
		this.page.getByText(name).click();
		return button("Agree");
	}

	Tab logInToTheApplication(String name) {
		return fill("Name", name).fill("Password", name).button("Log in");
	}

	/**
	 * Lose the session, as when it expires.
	 */
	Tab forget() {
		this.context.clearCookies();
		return this;
	}

	Tab expectPath(String path) {
		PlaywrightAssertions.assertThat(this.page).hasURL(this.baseUrl + path);
		return this;
	}

	Tab expectHeading(String text) {
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText(text);
		return this;
	}

	Tab expectStatus(String text) {
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.STATUS)).hasText(text);
		return this;
	}

	Tab expectButton(String name) {
		PlaywrightAssertions
			.assertThat(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)))
			.isVisible();
		return this;
	}

	Tab expectText(String text) {
		Locator found = this.page.getByText(text).first();
		PlaywrightAssertions.assertThat(found).isVisible();
		return this;
	}

	Tab photograph(String name) {
		Path file = Path.of("target", "screenshots", name + ".png");
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		return this;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
