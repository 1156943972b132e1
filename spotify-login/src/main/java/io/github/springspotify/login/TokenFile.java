package io.github.springspotify.login;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of environment variables or properties. The token takes the place of an older
 * one, other lines stay, and nobody else can read the file.
 */
final class TokenFile {

	static final String KEY = "SPOTIFY_USER_REFRESH";

	private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault()
		.supportedFileAttributeViews()
		.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];

	private final Path file;

	TokenFile(Path file) {
		this.file = file.toAbsolutePath();
	}

	void write(String refreshToken) throws IOException {
		Path target = Files.exists(this.file) ? this.file.toRealPath() : this.file;
		List<String> lines = new ArrayList<>(Files.exists(target) ? Files.readAllLines(target) : List.of());
		lines.removeIf((line) -> line.matches("(export\\s+)?" + KEY + "\\s*=.*"));
		lines.add(KEY + "=" + refreshToken);
		Files.createDirectories(target.getParent());
		Path temporary = Files.createTempFile(target.getParent(), ".spotify", ".tmp", OWNER_ONLY);
		try {
			Files.write(temporary, lines);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

}
