package io.github.springspotify.sample;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * A headless Chromium of this machine, driven by the Node.js of this machine: nothing is
 * downloaded.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/**
	 * Milliseconds that a page may take on a busy machine.
	 */
	static final double TIMEOUT = 30_000;

	private final Playwright playwright;

	private final Browser browser;

	Chromium() {
		PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
		this.playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node().orElseThrow())));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium().orElseThrow()))
				.setArgs(ARGUMENTS));
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	/**
	 * Return what is missing to start a browser.
	 * @return the names, empty if there is everything
	 */
	static String missing() {
		StringJoiner missing = new StringJoiner(", ");
		if (chromium().isEmpty()) {
			missing.add("chromium");
		}
		if (node().isEmpty()) {
			missing.add("node");
		}
		return missing.toString();
	}

	private static Optional<String> chromium() {
		return NAMES.stream().flatMap(Chromium::onPath).findFirst();
	}

	private static Optional<String> node() {
		return onPath("node").findFirst();
	}

	private static Stream<String> onPath(String name) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Pattern.compile(Pattern.quote(File.pathSeparator))
			.splitAsStream(path)
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.map(Path::toString);
	}

}
