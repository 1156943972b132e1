package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Finds the directory for token files. By default each client id has one of its own: two
 * applications may have users of the same name, and the token of one is useless to the
 * other.
 */
final class TokenDirectory {

	private static final String PROPERTY = "spotify.token-store.file.path";

	private TokenDirectory() {
	}

	static PrivateDirectory of(SpotifyProperties properties, @Nullable String clientId) {
		String configured = properties.tokenStore().file().path();
		try {
			return open(StringUtils.hasText(configured) ? Path.of(configured)
					: byDefault(System.getProperty("user.home"), clientId));
		}
		catch (InvalidPathException ex) {
			throw new SpotifyConfigurationException("'" + PROPERTY + "' is '" + configured + "', which is no path.",
					"Set it to a directory that does not exist yet.");
		}
	}

	/**
	 * Java knows no home directory of a user whom the system does not know, as in a
	 * container.
	 */
	static Path byDefault(@Nullable String home, @Nullable String clientId) {
		if (home == null || !Path.of(home).isAbsolute()) {
			throw new SpotifyConfigurationException(
					"'spotify.token-store.type' is 'file', but '" + PROPERTY
							+ "' is not set and the user of this process has no home directory.",
					"Set '" + PROPERTY + "' to a directory that outlives this process.");
		}
		String application = StringUtils.hasText(clientId) ? clientId.replaceAll("[^A-Za-z0-9]", "_") : "default";
		return Path.of(home, ".spotify-tokens", application);
	}

	private static PrivateDirectory open(Path path) {
		try {
			PrivateDirectory directory = PrivateDirectory.open(path);
			// Shows that it can be written
			return new DirectoryLock(directory).call(() -> directory);
		}
		catch (OpenToOthersException ex) {
			throw new SpotifyConfigurationException(
					"The directory for tokens, '" + path + "', is open to other users of this machine.",
					"Run \"chmod 700 '" + path + "'\", or set '" + PROPERTY
							+ "' to a directory that does not exist yet.");
		}
		catch (FileAlreadyExistsException ex) {
			throw new SpotifyConfigurationException("The directory for tokens, '" + path + "', is not a directory.",
					"Set '" + PROPERTY + "' to a directory that does not exist yet.");
		}
		catch (IOException ex) {
			throw new SpotifyConfigurationException(
					"The directory for tokens, '" + path + "', cannot be used: " + ex + ".",
					"Let the user of this process write there, or set '" + PROPERTY + "' to another directory.");
		}
	}

}
