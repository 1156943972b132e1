package io.github.springspotify.boot.test.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.EncryptedTokenStoreCompatibilityKit;
import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class FileTokenStoreTests extends SpotifyTokenStoreCompatibilityKit {

	@TempDir(factory = MemoryDirectory.class)
	private static Path temporary;

	@Override
	protected SpotifyTokenStore store() {
		return Stores.file(directory(), TokenCipher.none());
	}

	@Override
	protected @Nullable String stored(SpotifyIdentity user) {
		return read(user);
	}

	private static Path directory() {
		return temporary.resolve("tokens");
	}

	private static Path file(SpotifyIdentity user) {
		return directory().resolve("spotify-" + user.principal() + ".token");
	}

	private static @Nullable String read(SpotifyIdentity user) {
		return Files.exists(file(user)) ? readFile(file(user)) : null;
	}

	private static String readFile(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Nested
	class Encrypted extends EncryptedTokenStoreCompatibilityKit {

		@Override
		protected SpotifyTokenStore store(TokenCipher cipher) {
			return Stores.file(directory(), cipher);
		}

		@Override
		protected @Nullable String stored(SpotifyIdentity user) {
			return read(user);
		}

		@Override
		protected String everything() {
			try (Stream<Path> files = Files.walk(directory())) {
				return files.filter(Files::isRegularFile)
					.map((file) -> file + "=" + readFile(file))
					.collect(Collectors.joining(","));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		protected void overwrite(SpotifyIdentity user, String content) {
			try {
				Files.writeString(file(user), content);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
