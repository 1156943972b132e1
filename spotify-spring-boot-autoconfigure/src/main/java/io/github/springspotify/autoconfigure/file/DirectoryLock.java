package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one writer at a time into a directory, of all threads and processes of this
 * machine. The system takes the lock from a process that dies.
 */
final class DirectoryLock {

	private static final Duration MAX_WAIT = Duration.ofSeconds(10);

	private static final long POLL_MILLIS = 5;

	/**
	 * Locks of files belong to the process: threads do not exclude each other with them,
	 * and whoever closes the file gives up the lock of the others as well.
	 */
	private static final ConcurrentMap<Path, ReentrantLock> threads = new ConcurrentHashMap<>();

	private final PrivateDirectory directory;

	private final Duration maxWait;

	private final ReentrantLock thread;

	DirectoryLock(PrivateDirectory directory) {
		this(directory, MAX_WAIT);
	}

	DirectoryLock(PrivateDirectory directory, Duration maxWait) {
		this.directory = directory;
		this.maxWait = maxWait;
		this.thread = threads.computeIfAbsent(directory.path(), (path) -> new ReentrantLock());
	}

	/**
	 * Do something that nobody else does meanwhile. An interrupt does not keep it from
	 * being done: a token that Spotify has renewed has to be stored.
	 */
	<R> R call(Work<R> work) throws IOException {
		long deadline = System.nanoTime() + this.maxWait.toNanos();
		this.thread.lock();
		// Closing the channel releases the lock
		try (FileChannel channel = this.directory.openLockFile()) {
			acquire(channel, deadline);
			return work.run();
		}
		finally {
			this.thread.unlock();
		}
	}

	/**
	 * Ask again and again. To wait in one call could take for ever, and does not work
	 * with a copy of this class from another class loader.
	 */
	private void acquire(FileChannel channel, long deadline) throws IOException {
		boolean interrupted = false;
		try {
			while (!tryAcquire(channel)) {
				if (System.nanoTime() - deadline > 0) {
					throw new IOException("Another process has had the lock for " + this.maxWait.toSeconds() + " s");
				}
				interrupted |= isInterruptedWhilePausing();
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static boolean tryAcquire(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static boolean isInterruptedWhilePausing() {
		try {
			TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
			return false;
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	/**
	 * Something to do with files.
	 *
	 * @param <R> type of the result
	 */
	@FunctionalInterface
	interface Work<R> {

		R run() throws IOException;

	}

}
