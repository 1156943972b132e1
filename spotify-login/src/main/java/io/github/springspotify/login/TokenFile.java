package io.github.springspotify.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

	/**
	 * Find out whether the token can be written, before a user logs in for it.
	 */
	void check() {
		try {
			if (Files.isDirectory(this.file)) {
				throw new IOException("it is a directory");
			}
			Files.delete(newFile(target()));
		}
		catch (IOException ex) {
			throw new LoginException("'" + this.file + "' cannot be written (" + ex + "). Choose another file with "
					+ "--write, or leave it out to print the token.");
		}
	}

	void write(String refreshToken) throws IOException {
		Path target = target();
		Path temporary = newFile(target);
		try {
			// keeps bytes of every charset
			Files.write(temporary, withToken(read(target), refreshToken), StandardCharsets.ISO_8859_1);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private Path target() throws IOException {
		return Files.exists(this.file) ? this.file.toRealPath() : this.file;
	}

	private static Path newFile(Path target) throws IOException {
		Files.createDirectories(target.getParent());
		return Files.createTempFile(target.getParent(), ".spotify", ".tmp", OWNER_ONLY);
	}

	private static List<String> read(Path target) throws IOException {
		return Files.exists(target) ? Files.readAllLines(target, StandardCharsets.ISO_8859_1) : List.of();
	}

	private static List<String> withToken(List<String> before, String refreshToken) {
		List<String> lines = new ArrayList<>(before);
		int place = IntStream.range(0, lines.size()).filter((i) -> isToken(lines.get(i))).findFirst().orElse(-1);
		String export = (place >= 0 && lines.get(place).startsWith("export")) ? "export " : "";
		lines.removeIf(TokenFile::isToken);
		lines.add((place >= 0) ? place : lines.size(), export + KEY + "=" + refreshToken);
		return lines;
	}

	private static boolean isToken(String line) {
		return line.matches("(export\\s+)?" + KEY + "\\s*=.*");
	}

}
