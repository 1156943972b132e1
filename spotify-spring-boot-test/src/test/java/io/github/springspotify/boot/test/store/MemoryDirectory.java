package io.github.springspotify.boot.test.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Takes a temporary directory from memory where the system offers it, so that tests with
 * many writes do not wait for the disk.
 */
final class MemoryDirectory implements TempDirFactory {

	private static final Path MEMORY = Path.of("/dev/shm");

	@Override
	public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
		return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "junit")
				: Files.createTempDirectory("junit");
	}

}
