package io.github.springspotify.autoconfigure.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.store.SpotifyTokenEncryptionAutoConfiguration;
import io.github.springspotify.token.SpotifyTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenDirectoryTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyAutoConfiguration.class,
				SpotifyFileTokenStoreAutoConfiguration.class, SpotifyTokenEncryptionAutoConfiguration.class))
		.withPropertyValues("spotify.client-id=id", "spotify.token-store.type=file");

	@TempDir
	private Path temporary;

	@Test
	void missingDirectoryIsMadeForTheOwnerOnly() {
		Path path = this.temporary.resolve("a/b");
		start(path).run((context) -> {
			assertThat(context).hasSingleBean(SpotifyTokenStore.class);
			assertThat(permissions(path)).isEqualTo("rwx------");
			assertThat(permissions(path.getParent())).isEqualTo("rwx------");
			assertThat(permissions(path.resolve(".lock"))).isEqualTo("rw-------");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "rwxr-xr-x", "rwx--x---", "rwx------" })
	void directoryThatIsThereMustBePrivate(String permissions) throws IOException {
		Path path = Files.createDirectory(this.temporary.resolve("a"));
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		start(path).run((context) -> {
			if (permissions.endsWith("------")) {
				assertThat(context).hasNotFailed();
			}
			else {
				hasFailed(context, "'" + path + "', is open to other users", "chmod 700 '" + path + "'");
			}
		});
	}

	@Test
	void linkToPrivateDirectoryIsFollowed() throws IOException {
		Path target = Files.createDirectory(this.temporary.resolve("target"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Path link = Files.createSymbolicLink(this.temporary.resolve("link"), target);

		start(link).run((context) -> assertThat(target.resolve(".lock")).exists());
	}

	@Test
	void linkToOpenDirectoryIsRefused() throws IOException {
		Path target = Files.createDirectory(this.temporary.resolve("target"));
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxrwxrwx"));
		Path link = Files.createSymbolicLink(this.temporary.resolve("link"), target);

		start(link).run((context) -> hasFailed(context, "is open to other users", "chmod 700"));
	}

	@Test
	void fileIsRefused() throws IOException {
		Path file = Files.createFile(this.temporary.resolve("file"));

		start(file).run((context) -> hasFailed(context, "is not a directory", "'spotify.token-store.file.path'"));
		start(file.resolve("child"))
			.run((context) -> hasFailed(context, "cannot be used", "'spotify.token-store.file.path'"));
	}

	@Test
	void pathThatIsNoneIsRefused() {
		this.runner.withPropertyValues("spotify.token-store.file.path=a\u0000b")
			.run((context) -> hasFailed(context, "which is no path", "Set it"));
	}

	@Test
	void defaultDependsOnTheClientId() {
		assertThat(TokenDirectory.byDefault("/home/bob", "0123abcd")).hasToString("/home/bob/.spotify-tokens/0123abcd");
		assertThat(TokenDirectory.byDefault("/home/bob", "../..")).hasToString("/home/bob/.spotify-tokens/_____");
		assertThat(TokenDirectory.byDefault("/home/bob", null)).hasToString("/home/bob/.spotify-tokens/default");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "?", "" })
	void withoutHomeDirectoryThePathIsNeeded(String home) {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> TokenDirectory.byDefault(home, "id"))
			.withMessageContaining("'spotify.token-store.file.path' is not set");
	}

	private ApplicationContextRunner start(Path path) {
		return this.runner.withPropertyValues("spotify.token-store.file.path=" + path);
	}

	private static void hasFailed(AssertableApplicationContext context, String description, String action) {
		assertThat(context).getFailure()
			.rootCause()
			.isInstanceOfSatisfying(SpotifyConfigurationException.class, (ex) -> {
				assertThat(ex).hasMessageContaining(description);
				assertThat(ex.getAction()).contains(action);
			});
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
