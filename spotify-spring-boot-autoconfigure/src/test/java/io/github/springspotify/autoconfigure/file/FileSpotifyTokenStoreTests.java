package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyReauthorizationRequiredEvent;
import io.github.springspotify.token.SpotifyTokenEvent;
import io.github.springspotify.token.SpotifyTokenListener;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class FileSpotifyTokenStoreTests {

	private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyIdentity other = SpotifyIdentity.user("borealis");

	@TempDir
	private Path temporary;

	private Path directory;

	private SpotifyTokenStore store;

	@BeforeEach
	void open() throws IOException {
		this.directory = this.temporary.resolve("tokens");
		this.store = store(this.directory);
	}

	@AfterEach
	void clearInterrupt() {
		Thread.interrupted();
	}

	@Test
	void eachUserHasFileThatNobodyElseCanRead() {
		this.store.save(this.user, token("access"));
		this.store.save(this.other, token("access"));

		assertThat(files()).containsExactly(".lock", "spotify-aurora.token", "spotify-borealis.token");
		assertThat(permissions(file())).isEqualTo("rw-------");
	}

	@Test
	void fileHoldsTheTokenAndNothingElse() {
		this.store.save(this.user, token("access"));

		assertThat(file()).content()
			.matches("\\{\"accessToken\":\"access\",\"issuedAt\":\"[^\"]+\",\"expiresAt\":\"[^\"]+\",\"scopes\":\\[],"
					+ "\"refreshToken\":\"refresh\",\"authorizedAt\":\"[^\"]+\",\"version\":\\d+}");
	}

	@Test
	void tokenSurvivesRestart() throws IOException {
		this.store.save(this.user, token("access"));

		assertThat(store(this.directory).load(this.user)).isEqualTo(this.store.load(this.user)).isNotNull();
	}

	@Test
	void twoStoresOfOneDirectorySeeEachOther() throws IOException {
		SpotifyTokenStore second = store(this.directory);
		this.store.save(this.user, token("first"));

		assertThat(second.save(this.user, token("late"))).isFalse();
		second.replace(this.user, token("second"));
		assertThat(accessToken()).isEqualTo("second");
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", ".", "../aurora", "/etc/passwd", "con", "a\u0000b", "a\\b", "spotify-aurora" })
	void noPrincipalLeavesTheDirectory(String principal) {
		this.store.save(this.user, token("access"));
		this.store.save(SpotifyIdentity.user(principal), token("evil"));

		assertThat(files()).hasSize(3).allMatch((name) -> name.matches("\\.lock|spotify-[a-z0-9._%~-]+\\.token"));
		assertThat(this.temporary).isDirectoryNotContaining((path) -> !path.equals(this.directory));
		assertThat(accessToken()).isEqualTo("access");
	}

	@Test
	void longestNameFitsIntoOneName() {
		this.store.save(SpotifyIdentity.user("x".repeat(200)), token("access"));
		this.store.save(SpotifyIdentity.user("X".repeat(4000)), token("access"));

		assertThat(files()).hasSize(3).allMatch((name) -> name.length() <= 255);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx" })
	void fileThatOthersCanReachIsNotUsedUntilItIsPrivateAgain(String permissions, CapturedOutput output)
			throws IOException {
		this.store.save(this.user, token("canary"));
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

		assertThat(this.store.load(this.user)).isNull();
		assertThat(this.store.load(this.user)).isNull();
		assertThat(output.toString().split("chmod 600 '" + file().toRealPath() + "'", -1)).hasSize(2);
		assertThat(output).contains("user 'aurora'").doesNotContain("canary");
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
		assertThat(accessToken()).isEqualTo("canary");
	}

	@Test
	void nextLoginReplacesFileThatOthersCanReach() throws IOException {
		this.store.save(this.user, token("old"));
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
		this.store.replace(this.user, token("new"));

		assertThat(accessToken()).isEqualTo("new");
		assertThat(permissions(file())).isEqualTo("rw-------");
	}

	@Test
	void truncatedFileMeansThatThisUserLogsInAgain() throws IOException {
		this.store.save(this.other, token("of borealis"));
		this.store.save(this.user, token("canary"));
		byte[] whole = Files.readAllBytes(file());
		for (int length = 0; length < whole.length; length++) {
			Files.write(file(), Arrays.copyOf(whole, length));
			assertThat(this.store.load(this.user)).isNull();
		}
		assertThat(this.store.save(this.user, token("new"))).isTrue();
		assertThat(this.store.save(this.user, token("late"))).isFalse();
		assertThat(accessToken()).isEqualTo("new");
		assertThat(this.store.load(this.other)).isNotNull();
	}

	@Test
	void corruptFileIsReportedOnceWithoutItsContent(CapturedOutput output) throws IOException {
		this.store.save(this.user, token("access"));
		Files.write(file(), new byte[] { (byte) 0xff, 0, 'c', 'a', 'n', 'a', 'r', 'y' });
		this.store.load(this.user);
		this.store.load(this.user);

		assertThat(output.toString().split("user 'aurora'", -1)).hasSize(2);
		assertThat(output).contains("WARN").doesNotContain("canary");
	}

	@Test
	void listenerHearsOnceOfACorruptFileAndMayFail() throws IOException {
		this.store.save(this.user, token("access"));
		Files.writeString(file(), "corrupt");
		List<SpotifyTokenEvent> events = new ArrayList<>();
		SpotifyTokenStore watched = store(this.directory, (event) -> {
			events.add(event);
			throw new IllegalStateException("broken");
		});

		assertThat(watched.load(this.user)).isNull();
		assertThat(watched.load(this.user)).isNull();
		assertThat(events).containsExactly(new SpotifyReauthorizationRequiredEvent("aurora", null));
	}

	@Test
	void endlessFileIsNotReadToItsEnd() throws IOException {
		this.store.save(this.user, token("access"));
		try (RandomAccessFile huge = new RandomAccessFile(file().toFile(), "rw")) {
			huge.setLength(1L << 40);
		}

		assertThat(this.store.load(this.user)).isNull();
		this.store.replace(this.user, token("new"));
		assertThat(accessToken()).isEqualTo("new");
	}

	@Test
	void linkIsNeitherReadNorWrittenThrough(CapturedOutput output) throws IOException {
		this.store.save(this.other, token("of borealis"));
		Path target = file("borealis");
		String before = Files.readString(target);
		Files.createSymbolicLink(file(), target);

		assertThat(this.store.load(this.user)).isNull();
		assertThat(output).contains("is not a regular file");
		this.store.replace(this.user, token("new"));
		assertThat(file()).isRegularFile().isNotEqualTo(target);
		assertThat(accessToken()).isEqualTo("new");
		assertThat(target).content().isEqualTo(before);
	}

	@Test
	void linkIsRemovedAndItsTargetStays() throws IOException {
		Path target = Files.createFile(this.temporary.resolve("target"));
		Files.createSymbolicLink(file(), target);
		this.store.remove(this.user);

		assertThat(target).exists();
		assertThat(Files.isSymbolicLink(file())).isFalse();
	}

	@Test
	void remainsOfWriterThatDiedAreCleared() throws IOException {
		Path remains = Files.writeString(this.directory.resolve(".new"), "canary");
		Files.setPosixFilePermissions(remains, PosixFilePermissions.fromString("rw-rw-rw-"));
		this.store.save(this.user, token("access"));

		assertThat(permissions(file())).isEqualTo("rw-------");
		assertThat(files()).containsExactly(".lock", "spotify-aurora.token");
	}

	@Test
	void linkInPlaceOfNewFileIsNotFollowed() throws IOException {
		Path target = Files.createFile(this.temporary.resolve("target"));
		Files.createSymbolicLink(this.directory.resolve(".new"), target);
		this.store.save(this.user, token("access"));

		assertThat(target).isEmptyFile();
		assertThat(accessToken()).isEqualTo("access");
	}

	@Test
	void removalLeavesNothing() {
		this.store.save(this.user, token("access"));
		this.store.remove(this.user);

		assertThat(files()).containsExactly(".lock");
	}

	@Test
	void interruptedCallerStillLoadsSavesAndRemoves() {
		Thread.currentThread().interrupt();

		assertThat(this.store.save(this.user, token("access"))).isTrue();
		assertThat(accessToken()).isEqualTo("access");
		this.store.remove(this.user);
		assertThat(this.store.load(this.user)).isNull();
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void whatCannotBeWrittenIsFailureThatNamesTheDirectory() throws IOException {
		Files.createDirectories(file().resolve("child"));

		assertThat(this.store.load(this.user)).isNull();
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.store.save(this.user, token("canary")))
			.withMessageContaining("'" + this.directory.toRealPath() + "'")
			.withStackTraceContaining("spotify-aurora.token")
			.withMessageNotContaining("canary");
	}

	@Test
	void twoProcessesAndTwoStoresLoseNoChange() throws Exception {
		this.store.save(this.user, token("0"));
		int changes = 40;
		List<Process> processes = List.of(count(changes), count(changes));
		SpotifyTokenStore second = store(this.directory);
		IntStream.range(0, changes * 2)
			.parallel()
			.forEach((i) -> CountingProcess.increment((i % 2 == 0) ? this.store : second, this.user));
		for (Process process : processes) {
			assertThat(process.waitFor()).isZero();
		}

		assertThat(accessToken()).isEqualTo(String.valueOf(changes * 4));
	}

	private Process count(int times) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", CountingProcess.class.getName(),
				this.directory.toString(), String.valueOf(times))
			.inheritIO()
			.start();
	}

	static SpotifyTokenStore store(Path directory) throws IOException {
		return store(directory, (event) -> {
		});
	}

	private static SpotifyTokenStore store(Path directory, SpotifyTokenListener listener) throws IOException {
		return new FileSpotifyTokenStore(PrivateDirectory.open(directory), TokenCipher.none(), Clock.systemUTC(),
				listener);
	}

	static StoredToken token(String accessToken) {
		return new StoredToken(accessToken, NOW, NOW.plusSeconds(3600), Set.of(), "refresh", NOW, 0);
	}

	private String accessToken() {
		return Objects.requireNonNull(this.store.load(this.user)).accessToken();
	}

	private Path file() {
		return file("aurora");
	}

	private Path file(String principal) {
		return this.directory.resolve("spotify-" + principal + ".token");
	}

	private List<String> files() {
		try (Stream<Path> paths = Files.list(this.directory)) {
			return paths.map((path) -> path.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String permissions(Path path) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
