package io.github.springspotify.login;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class SpotifyLoginTests {

	private final MockSpotify spotify = MockSpotify.builder().redirectUri("http://127.0.0.1/callback").start();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Map<String, String> environment = new HashMap<>();

	@TempDir
	private Path folder;

	@BeforeEach
	void configure() {
		this.environment.put("SPOTIFY_CLIENT_ID", this.spotify.clientId());
		this.environment.put("SPOTIFY_CLIENT_SECRET", this.spotify.clientSecret());
		this.environment.put("SPOTIFY_REDIRECT_URI", "http://127.0.0.1:0/callback");
	}

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	private int run(Consumer<URI> browser, String... args) {
		String[] all = Arrays.copyOf(args, args.length + 1);
		all[args.length] = "--accounts-url=" + this.spotify.accountsBaseUrl();
		return new SpotifyLogin(this.environment, new PrintStream(this.out), new PrintStream(this.err), browser)
			.run(all);
	}

	private static void login(URI address) {
		assertThat(new MockBrowser().login(address.toString(), "aurora").body()).contains("You can close this window");
	}

	@Test
	void printedTokenWorks() {
		assertThat(run(SpotifyLoginTests::login, "--scopes=top-content")).isZero();
		try (SpotifyClient client = SpotifyClient.builder()
			.refreshToken(this.spotify.clientId(), this.spotify.clientSecret(), printed().strip())
			.accountsBaseUrl(URI.create(this.spotify.accountsBaseUrl()))
			.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
			.build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
			assertThat(client.users().getTopTracks().items()).isNotEmpty();
		}
	}

	@Test
	void withoutSecretTheLoginUsesPkceAlone() {
		this.environment.remove("SPOTIFY_CLIENT_SECRET");
		assertThat(run(SpotifyLoginTests::login)).isZero();
		assertThat(this.spotify.requests("/api/token")).singleElement()
			.satisfies((request) -> assertThat(request.header("Authorization")).isNull())
			.satisfies((request) -> assertThat(request.form("code_verifier")).hasSizeBetween(43, 128));
	}

	@Test
	void fileKeepsItsOtherLinesAndIsForTheOwnerOnly() throws IOException {
		Path file = this.folder.resolve("bot.env");
		Files.write(file, List.of("SPOTIFY_CLIENT_ID=abc", "export SPOTIFY_USER_REFRESH=old", "OTHER=1"));
		assertThat(run(SpotifyLoginTests::login, "--write=" + file)).isZero();
		assertThat(Files.readString(file)).matches("SPOTIFY_CLIENT_ID=abc\nexport SPOTIFY_USER_REFRESH=\\S+\nOTHER=1\n")
			.doesNotContain("old");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.folder.toFile().list()).containsExactly("bot.env");
		assertThat(printed()).isEmpty();
	}

	@Test
	void fileMayBeInAnyCharset() throws IOException {
		Path file = this.folder.resolve("bot.env");
		Files.writeString(file, "OWNER=Bj\u00f6rk\n", StandardCharsets.ISO_8859_1);
		assertThat(run(SpotifyLoginTests::login, "--write=" + file)).isZero();
		assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("OWNER=Bj\u00f6rk\nSPOTIFY_USER_");
	}

	@Test
	void fileThatCannotBeWrittenIsNamedBeforeTheLogin() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThat(run((address) -> {
			throw new AssertionError("A browser was opened");
		}, "--write=" + file.resolve("bot.env"))).isOne();
		assertThat(messages()).contains("cannot be written", file.toString());
	}

	@Test
	void spotifyThatCannotBeReachedIsNamed() {
		String accounts = this.spotify.accountsBaseUrl();
		this.spotify.close();
		assertThat(run(SpotifyLoginTests::comeBack)).isOne();
		assertThat(messages()).contains(accounts + " cannot be reached").doesNotContain("null");
	}

	private static void comeBack(URI address) {
		String redirect = address.getQuery().replaceFirst(".*redirect_uri=([^&]+).*", "$1");
		String state = address.getRawQuery().replaceFirst(".*state=([^&]+).*", "$1");
		new MockBrowser().get(redirect + "?code=a%2Fb%2Bc%3D&state=" + state);
	}

	@Test
	void deniedConsentEndsWithAMessage() {
		int status = run((address) -> new MockBrowser().deny(address.toString(), "aurora"));
		assertThat(status).isOne();
		assertThat(messages()).contains("The user did not consent. Start again");
	}

	@Test
	void codeIsTakenAsItWasMeant() {
		run(SpotifyLoginTests::comeBack);
		assertThat(this.spotify.requests("/api/token")).singleElement()
			.satisfies((request) -> assertThat(request.form("code")).isEqualTo("a/b+c="));
	}

	@Test
	void callbackOfAnotherLoginIsRefusedAndTheWaitGoesOn() {
		int status = run((address) -> {
			String redirect = address.getQuery().replaceFirst(".*redirect_uri=([^&]+).*", "$1");
			assertThat(new MockBrowser().get(redirect + "?code=stolen&state=guessed").statusCode()).isEqualTo(404);
			login(address);
		});
		assertThat(status).isZero();
	}

	@Test
	void wrongSecretIsNamed() {
		this.environment.put("SPOTIFY_CLIENT_SECRET", "wrong");
		assertThat(run(SpotifyLoginTests::login)).isOne();
		assertThat(messages()).contains("invalid_client").contains("Check SPOTIFY_CLIENT_ID").doesNotContain("wrong");
	}

	@Test
	void portThatIsInUseIsNamed() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThat(run(SpotifyLoginTests::login,
					"--redirect-uri=http://127.0.0.1:" + other.getLocalPort() + "/callback"))
				.isOne();
			assertThat(messages()).contains("Port " + other.getLocalPort() + " is in use");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8888/callback", "https://127.0.0.1:8888/callback",
			"http://127.0.0.1/callback", "http://example.com:8888/callback" })
	void redirectUriMustBeOnThisMachine(String uri) {
		assertThat(run(SpotifyLoginTests::login, "--redirect-uri=" + uri)).isOne();
		assertThat(messages()).contains("'" + uri + "' is not a redirect URI on this machine");
	}

	@Test
	void unknownOptionAndMissingClientIdAreNamed() {
		assertThat(run(SpotifyLoginTests::login, "--scope=x")).isOne();
		assertThat(messages()).contains("'--scope' is not an option").contains("--scopes=SCOPES");
		this.environment.clear();
		assertThat(run(SpotifyLoginTests::login)).isOne();
		assertThat(messages()).contains("There is no client id. Set SPOTIFY_CLIENT_ID");
	}

	@Test
	void helpNeedsNothing() {
		this.environment.clear();
		assertThat(run(SpotifyLoginTests::login, "--help")).isZero();
		assertThat(printed()).contains("--write=FILE");
	}

	@Test
	void noBrowserIsOpenedWhenNotWanted() throws Exception {
		Thread user = new Thread(() -> login(URI.create(awaitAddress())));
		user.start();
		int status = run((address) -> {
			throw new AssertionError("A browser was opened");
		}, "--no-browser");
		user.join();
		assertThat(status).isZero();
	}

	private String awaitAddress() {
		String text = messages();
		while (!text.contains("/authorize") || !text.endsWith("\n")) {
			Thread.onSpinWait();
			text = messages();
		}
		return text.lines().filter((line) -> line.contains("/authorize")).findFirst().orElseThrow();
	}

	private String printed() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String messages() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

}
