package io.github.springspotify.autoconfigure.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A directory that is closed to other users of the machine from the moment it is made,
 * and so are its files. Permissions are set and checked where the file system has those
 * of POSIX.
 */
final class PrivateDirectory {

	private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

	private static final String LOCK = ".lock";

	private static final String NEW = ".new";

	/**
	 * More than any token. What is longer is cut off, and so is no token.
	 */
	private static final int MAX_LENGTH = 1 << 20;

	private final Path path;

	private final Class<? extends BasicFileAttributes> attributeType;

	private PrivateDirectory(Path path) {
		this.path = path;
		this.attributeType = isPosix(path) ? PosixFileAttributes.class : BasicFileAttributes.class;
	}

	/**
	 * Open a directory, and make it if it is missing.
	 * @throws OpenToOthersException if other users of the machine have access to it
	 */
	static PrivateDirectory open(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Files.createDirectories(path, onlyForOwner(path, "rwx------"));
		}
		PrivateDirectory directory = new PrivateDirectory(path.toRealPath());
		if (isOpenToOthers(directory.attributes(directory.path))) {
			throw new OpenToOthersException(directory.path);
		}
		return directory;
	}

	Path path() {
		return this.path;
	}

	/**
	 * Return why a file must not be read, or {@code null} if it can be or is missing.
	 */
	@Nullable String problem(String name) throws IOException {
		Path file = this.path.resolve(name);
		try {
			BasicFileAttributes attributes = attributes(file);
			if (!attributes.isRegularFile()) {
				return "'" + file + "' is not a regular file";
			}
			return isOpenToOthers(attributes) ? "'" + file + "' can be read or written by other users of this machine,"
					+ " and is accepted only after \"chmod 600 '" + file + "'\"" : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	byte @Nullable [] read(String name) throws IOException {
		try (InputStream file = Files.newInputStream(this.path.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
			return file.readNBytes(MAX_LENGTH);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	/**
	 * Replace a file in one step: readers, and a start after a crash, find the old
	 * content or the new one. Must not be called by two at a time.
	 */
	void write(String name, byte[] content) throws IOException {
		Path newFile = this.path.resolve(NEW);
		Files.deleteIfExists(newFile);
		Files.createFile(newFile, onlyForOwner(newFile, "rw-------"));
		// Not a channel, which an interrupt of this thread would close
		try (FileOutputStream stream = new FileOutputStream(newFile.toFile())) {
			stream.write(content);
			stream.getFD().sync();
		}
		Files.move(newFile, this.path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		sync();
	}

	boolean delete(String name) throws IOException {
		boolean deleted = Files.deleteIfExists(this.path.resolve(name));
		sync();
		return deleted;
	}

	FileChannel openLockFile() throws IOException {
		Path file = this.path.resolve(LOCK);
		return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
				onlyForOwner(file, "rw-------"));
	}

	/**
	 * Make names outlive a loss of power. Windows cannot do it, and need not.
	 */
	private void sync() {
		try (FileChannel directory = FileChannel.open(this.path, StandardOpenOption.READ)) {
			directory.force(true);
		}
		catch (IOException ex) {
			// The content is safe in any case
		}
	}

	private BasicFileAttributes attributes(Path file) throws IOException {
		return Files.readAttributes(file, this.attributeType, LinkOption.NOFOLLOW_LINKS);
	}

	private static boolean isOpenToOthers(BasicFileAttributes attributes) {
		return attributes instanceof PosixFileAttributes posix
				&& posix.permissions().stream().anyMatch(OTHERS::contains);
	}

	private static FileAttribute<?>[] onlyForOwner(Path path, String permissions) {
		return isPosix(path)
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	@Override
	public String toString() {
		return "'" + this.path + "'";
	}

}
