package io.github.springspotify.boot.test.refresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.slf4j.LoggerFactory;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * One instance of an application, in a process of its own, with our auto-configuration
 * and little else. It keeps tokens in Redis and in PostgreSQL, and does what it is told
 * on its standard input: {@code connect STORE USER REFRESH_TOKEN}, or
 * {@code call STORE USER CALLERS}, which says what access tokens the callers got.
 */
public final class Instance {

	private static final Duration PATIENCE = Duration.ofSeconds(100);

	private final Map<String, ApplicationContext> stores = new HashMap<>();

	private Instance(Map<String, String> properties) {
		this.stores.put("redis", start(properties, "redis"));
		this.stores.put("jdbc", start(properties, "jdbc"));
	}

	/**
	 * Run an instance until its standard input ends.
	 * @param args properties, as {@code name=value}
	 * @throws IOException if standard input is broken
	 */
	public static void main(String[] args) throws IOException {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		Map<String, String> properties = new HashMap<>();
		Stream.of(args).map((arg) -> arg.split("=", 2)).forEach((pair) -> properties.put(pair[0], pair[1]));
		Instance instance = new Instance(properties);
		instance.warmUp();
		say("ready");
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String[] command = line.split(" ");
			new Thread(() -> instance.obey(command)).start();
		}
		System.exit(0);
	}

	private static ApplicationContext start(Map<String, String> properties, String type) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		Map<String, Object> source = new HashMap<>(properties);
		source.put("spotify.token-store.type", type);
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("instance", source));
		if (type.equals("redis")) {
			context.registerBean(RedisConnectionFactory.class, () -> redis(properties));
		}
		else {
			context.registerBean(DataSource.class, () -> database(properties));
		}
		context.registerBean(WebClient.Builder.class,
				() -> WebClient.builder().defaultHeader("X-Instance", properties.get("name")));
		context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
		context.register(autoConfigurations());
		context.refresh();
		return context;
	}

	private static Class<?>[] autoConfigurations() {
		ClassLoader classLoader = Instance.class.getClassLoader();
		List<String> names = StreamSupport
			.stream(ImportCandidates.load(AutoConfiguration.class, classLoader).spliterator(), false)
			.filter((name) -> name.startsWith(ClassUtils.getPackageName(SpotifyAutoConfiguration.class)))
			.filter((name) -> !name.contains(".actuate."))
			.toList();
		Class<?>[] all = names.stream()
			.map((name) -> ClassUtils.resolveClassName(name, classLoader))
			.toArray(Class<?>[]::new);
		return Configurations.getClasses(AutoConfigurations.of(all));
	}

	private static RedisConnectionFactory redis(Map<String, String> properties) {
		RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(properties.get("spring.data.redis.host"),
				Integer.parseInt(properties.get("spring.data.redis.port")));
		server.setDatabase(Integer.parseInt(properties.get("spring.data.redis.database")));
		return new LettuceConnectionFactory(server);
	}

	private static DataSource database(Map<String, String> properties) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(properties.get("spring.datasource.url"));
		dataSource.setUsername(properties.get("spring.datasource.username"));
		dataSource.setPassword(properties.get("spring.datasource.password"));
		return dataSource;
	}

	/**
	 * Make all beans and connections now, while the other instances do so too.
	 */
	private void warmUp() {
		this.stores.values().forEach((context) -> {
			context.getBean(SpotifyTokenProvider.class);
			context.getBean(SpotifyTokens.class).find(SpotifyIdentity.user("nobody"));
		});
	}

	private void obey(String[] command) {
		ApplicationContext context = Objects.requireNonNull(this.stores.get(command[1]));
		SpotifyIdentity user = SpotifyIdentity.user(command[2]);
		if (command[0].equals("connect")) {
			context.getBean(SpotifyTokens.class).connect(user, StoredToken.ofRefreshToken(command[3], Instant.now()));
			say("connected");
		}
		else {
			call(context, user, Integer.parseInt(command[3]));
		}
	}

	private static void call(ApplicationContext context, SpotifyIdentity user, int callers) {
		SpotifyTokenProvider tokens = context.getBean(SpotifyTokenProvider.class);
		Callable<AccessToken> call = () -> Objects.requireNonNull(tokens.getToken(user).block(PATIENCE));
		ExecutorService executor = Executors.newFixedThreadPool(callers);
		try {
			List<Future<AccessToken>> results = Stream.generate(() -> executor.submit(call)).limit(callers).toList();
			say("calling");
			say(results.stream().map(Instance::result).distinct().collect(Collectors.joining(" ", "done ", "")));
		}
		catch (RuntimeException ex) {
			say("failed " + ex);
		}
		finally {
			executor.shutdown();
		}
	}

	private static String result(Future<AccessToken> token) {
		try {
			return token.get().value();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static synchronized void say(String line) {
		System.out.println("> " + line);
	}

}
