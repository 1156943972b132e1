package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;

import io.github.springspotify.autoconfigure.store.EncodedSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyTokenListener;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each token in a file of its own. Readers need no lock, because a file is replaced
 * in one step. Writers compare what is there byte by byte while they hold the lock of the
 * directory, against other threads and other processes of this machine.
 */
final class FileSpotifyTokenStore extends EncodedSpotifyTokenStore<byte[]> {

	private static final byte[] NOTHING = {};

	private final PrivateDirectory directory;

	private final DirectoryLock lock;

	FileSpotifyTokenStore(PrivateDirectory directory, TokenCipher cipher, Clock clock, SpotifyTokenListener listener) {
		super(cipher, clock, listener);
		this.directory = directory;
		this.lock = new DirectoryLock(directory);
	}

	@Override
	protected @Nullable Entry<byte[]> read(String principal) {
		try {
			return find(file(principal));
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	@Override
	protected boolean write(String principal, @Nullable Entry<byte[]> expected, Content content) {
		String file = file(principal);
		return alone(() -> {
			boolean unchanged = isUnchanged(file, expected);
			if (unchanged) {
				this.directory.write(file, content.text().getBytes(StandardCharsets.UTF_8));
			}
			return unchanged;
		});
	}

	@Override
	protected void delete(String principal) {
		alone(() -> this.directory.delete(file(principal)));
	}

	@Override
	protected boolean delete(String principal, Entry<byte[]> expected) {
		String file = file(principal);
		return alone(() -> isUnchanged(file, expected) && this.directory.delete(file));
	}

	private @Nullable Entry<byte[]> find(String file) throws IOException {
		String problem = this.directory.problem(file);
		if (problem != null) {
			return Entry.unreadable(problem, NOTHING);
		}
		byte[] content = this.directory.read(file);
		return (content != null) ? Entry.of(new String(content, StandardCharsets.UTF_8), content) : null;
	}

	private boolean isUnchanged(String file, @Nullable Entry<byte[]> expected) throws IOException {
		Entry<byte[]> current = find(file);
		return (current != null && expected != null) ? Arrays.equals(current.state(), expected.state())
				: current == expected;
	}

	private boolean alone(DirectoryLock.Work<Boolean> work) {
		try {
			return this.lock.call(work);
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	private UncheckedIOException failure(IOException ex) {
		return new UncheckedIOException("Spotify tokens in " + this.directory + " cannot be read or written", ex);
	}

	/**
	 * The prefix makes no principal a name that a system reserves, such as {@code con} or
	 * {@code ..}.
	 */
	private static String file(String principal) {
		return REGISTRATION_ID + "-" + principal + ".token";
	}

}
