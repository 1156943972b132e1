package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DirectoryLockTests {

	@TempDir
	private Path temporary;

	private PrivateDirectory directory;

	@BeforeEach
	void open() throws IOException {
		this.directory = PrivateDirectory.open(this.temporary.resolve("tokens"));
	}

	@Test
	void letsOneInAtTimeWhicheverObjectItIs() throws IOException {
		DirectoryLock second = new DirectoryLock(PrivateDirectory.open(this.temporary.resolve("tokens/.")));
		DirectoryLock first = new DirectoryLock(this.directory);
		AtomicInteger inside = new AtomicInteger();

		assertThat(IntStream.range(0, 400).parallel().map((i) -> enter((i % 2 == 0) ? first : second, inside)).max())
			.hasValue(1);
	}

	private static int enter(DirectoryLock lock, AtomicInteger inside) {
		try {
			return lock.call(() -> {
				int count = inside.incrementAndGet();
				Thread.yield();
				inside.decrementAndGet();
				return count;
			});
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * What another class loader, or another process, does.
	 */
	@Test
	void givesUpIfSomebodyElseNeverLetsGo() throws IOException {
		DirectoryLock lock = new DirectoryLock(this.directory, Duration.ofMillis(20));
		try (FileChannel other = this.directory.openLockFile()) {
			other.lock();

			assertThatIOException().isThrownBy(() -> lock.call(() -> 1)).withMessageContaining("has had the lock");
		}
		assertThat(lock.call(() -> 2)).isEqualTo(2);
	}

	@Test
	void waitsInSpiteOfAnInterrupt() throws Exception {
		DirectoryLock lock = new DirectoryLock(this.directory);
		try (FileChannel other = this.directory.openLockFile()) {
			FileLock held = other.lock();
			CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
			Thread thread = new Thread(() -> {
				Thread.currentThread().interrupt();
				try {
					interrupted.complete(lock.call(() -> true) && Thread.interrupted());
				}
				catch (IOException ex) {
					interrupted.completeExceptionally(ex);
				}
			});
			thread.start();
			while (thread.getState() != Thread.State.TIMED_WAITING) {
				Thread.onSpinWait();
			}
			held.release();

			assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void failureLetsTheNextOneIn() throws IOException {
		DirectoryLock lock = new DirectoryLock(this.directory);

		assertThatIOException().isThrownBy(() -> lock.call(() -> {
			throw new IOException("full");
		})).withMessage("full");
		assertThat(lock.call(() -> 1)).isEqualTo(1);
	}

}
