package io.github.springspotify.login;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets the user of this machine log in with Spotify in a browser, and prints the refresh
 * token or writes it to a file. For bots and jobs that work on behalf of one user, which
 * take the token as {@code spotify.user-refresh-token} or {@code SPOTIFY_USER_REFRESH}.
 *
 * @since 0.1.0
 */
public final class SpotifyLogin {

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	private final Map<String, String> environment;

	private final PrintStream out;

	private final PrintStream err;

	private final Consumer<URI> browser;

	SpotifyLogin(Map<String, String> environment, PrintStream out, PrintStream err, Consumer<URI> browser) {
		this.environment = environment;
		this.out = out;
		this.err = err;
		this.browser = browser;
	}

	/**
	 * Run the login. Ends with status 0 when there is a refresh token, and otherwise with
	 * 1 and a message.
	 * @param args options, {@code --help} lists them
	 */
	public static void main(String[] args) {
		System.exit(new SpotifyLogin(System.getenv(), System.out, System.err, SpotifyLogin::open).run(args));
	}

	int run(String... args) {
		try {
			Options options = Options.parse(args, this.environment);
			if (options.help()) {
				this.out.println(Options.USAGE);
				return 0;
			}
			if (isFileWanted(options)) {
				new TokenFile(options.file()).check();
			}
			write(options, login(options));
			return 0;
		}
		catch (LoginException | IllegalArgumentException ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException ex) {
			this.err.println(ex);
		}
		return 1;
	}

	private String login(Options options) throws IOException {
		try (LoopbackLogin login = new LoopbackLogin(options, TIMEOUT)) {
			this.err.println("Open this address in a browser if it does not open by itself:");
			this.err.println(login.authorizeUri());
			if (options.browser()) {
				this.browser.accept(login.authorizeUri());
			}
			return login.awaitRefreshToken();
		}
	}

	private static boolean isFileWanted(Options options) {
		return !options.file().toString().isEmpty();
	}

	private void write(Options options, String refreshToken) throws IOException {
		if (!isFileWanted(options)) {
			this.out.println(refreshToken);
			return;
		}
		new TokenFile(options.file()).write(refreshToken);
		this.err.println(
				"The refresh token is in " + options.file() + " as " + TokenFile.KEY + ". Keep the file to yourself.");
	}

	private static void open(URI address) {
		try {
			if (!GraphicsEnvironment.isHeadless() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
				Desktop.getDesktop().browse(address);
			}
		}
		catch (IOException | UnsupportedOperationException ex) {
			System.err.println("No browser could be opened: " + ex.getMessage());
		}
	}

}
