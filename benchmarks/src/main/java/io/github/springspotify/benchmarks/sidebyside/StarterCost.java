package io.github.springspotify.benchmarks.sidebyside;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the starter adds to the start of a web application that has Spring Boot's
 * WebClient and OAuth 2 client anyway.
 */
public final class StarterCost {

	private static final List<String> FIGURES = List.of("ms until it is started", "ms of processor time",
			"KB of heap after collections", "loaded classes", "bean definitions", "beans that are made");

	private static final String REGISTRATION = "--spring.security.oauth2.client.registration.spotify.";

	private static final String PROVIDER = "--spring.security.oauth2.client.provider.spotify.";

	/**
	 * What the sample has for its profiles only.
	 */
	private static final String EXCLUDED = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration,"
			+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

	/**
	 * The starter makes the registration from its own two; without it they say nothing.
	 */
	private static final List<String> ARGUMENTS = List.of("--server.port=0", "--spring.main.banner-mode=off",
			"--logging.level.root=warn", "--spring.autoconfigure.exclude=" + EXCLUDED, "--spotify.client-id=id",
			"--spotify.client-secret=secret", REGISTRATION + "client-id=id", REGISTRATION + "client-secret=secret",
			REGISTRATION + "authorization-grant-type=authorization_code",
			REGISTRATION + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
			PROVIDER + "authorization-uri=https://accounts.spotify.com/authorize",
			PROVIDER + "token-uri=https://accounts.spotify.com/api/token",
			PROVIDER + "user-info-uri=https://api.spotify.com/v1/me", PROVIDER + "user-name-attribute=account_id");

	private StarterCost() {
	}

	/**
	 * Start the application with and without the starter in turn.
	 * @param arguments directory with the jars of an application that has the starter,
	 * such as the extracted sample, and {@code --short} to see only that it runs
	 * @throws IOException if an application does not start
	 */
	public static void main(String[] arguments) throws IOException {
		int rounds = List.of(arguments).contains("--short") ? 1 : 7;
		List<Path> with = jars(Path.of(arguments[0]));
		List<Path> without = with.stream().filter((jar) -> !isOurs(jar.getFileName().toString())).toList();
		Path application = application();
		List<long[]> measuredWith = new ArrayList<>();
		List<long[]> measuredWithout = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			measuredWithout.add(start(application, without));
			measuredWith.add(start(application, with));
		}
		System.out.println("| | without the starter | with it | ratio |\n|---|--:|--:|--:|");
		for (int i = 0; i < FIGURES.size(); i++) {
			System.out.println(row(i, measuredWithout, measuredWith));
		}
	}

	private static List<Path> jars(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".jar")).sorted().toList();
		}
	}

	/**
	 * Caffeine comes with the starter alone.
	 */
	private static boolean isOurs(String jar) {
		return jar.startsWith("spotify-") || jar.startsWith("caffeine-");
	}

	/**
	 * Copy the application to where it is alone.
	 */
	private static Path application() throws IOException {
		String name = StarterApplication.class.getName().replace('.', '/') + ".class";
		Path directory = Files.createTempDirectory("starter-cost");
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		try (InputStream bytes = ClassLoader.getSystemResourceAsStream(name)) {
			Files.write(file, bytes.readAllBytes());
		}
		return directory;
	}

	private static long[] start(Path application, List<Path> jars) throws IOException {
		String classPath = Stream.concat(Stream.of(application), jars.stream())
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
				"-XX:+UseSerialGC", "-cp", classPath, StarterApplication.class.getName()));
		command.addAll(ARGUMENTS);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		String figures = output.lines()
			.filter((line) -> line.startsWith("started "))
			.findFirst()
			.orElseThrow(() -> new IOException("The application did not start: " + output));
		return Stream.of(figures.split(" ")).skip(1).mapToLong(Long::parseLong).toArray();
	}

	/**
	 * Ratios are of neighbours, which had the same to suffer from the rest of the
	 * machine.
	 */
	private static String row(int figure, List<long[]> without, List<long[]> with) {
		List<Double> ratios = IntStream.range(0, with.size())
			.mapToObj((i) -> (double) with.get(i)[figure] / without.get(i)[figure])
			.toList();
		Spread ratio = Spread.of(ratios);
		return String.format(Locale.ROOT, "| %s | %s | %s | %.2f (%.2f-%.2f) |", FIGURES.get(figure),
				spread(figure, without), spread(figure, with), ratio.median(), ratio.least(), ratio.most());
	}

	private static Spread spread(int figure, List<long[]> values) {
		return Spread.of(values.stream().map((value) -> (double) value[figure]).toList());
	}

}
