package io.github.springspotify.harness.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.management.ObjectName;

import io.github.springspotify.test.MockSpotify;

/**
 * What applications that have ended have in this JVM and elsewhere.
 *
 * @param threads threads by name, without those of pools that belong to the JVM
 * @param beans names of MBeans
 * @param objects how many objects are reachable of which each application has one
 * @param classLoaders how many class loaders are reachable
 * @param hooks how many hooks there are in Reactor, and for the end of the JVM
 * @param redisClients how many connections Redis has
 * @param channels how many channels of Redis somebody has subscribed to
 * @param connections how many connections there are to Spotify
 */
record Footprint(Map<String, Long> threads, Set<ObjectName> beans, Map<String, Integer> objects, int classLoaders,
		int hooks, int redisClients, int channels, long connections) {

	private static final List<String> POOLS = List.of("parallel-", "boundedElastic", "spotify-store", "mock-spotify",
			"HTTP-Dispatcher", "idle-", "ForkJoinPool", "Common-Cleaner");

	private static final List<String> OF_APPLICATIONS = List.of("io.github.springspotify.DefaultReactiveSpotifyClient",
			"io.github.springspotify.exchange.RateLimitGate", "io.github.springspotify.exchange.GateSharing",
			"io.github.springspotify.exchange.Deadlines", "io.github.springspotify.cache.ResponseCache",
			"io.github.springspotify.cache.SecondLevel", "io.github.springspotify.token.TokenRefresher",
			"io.github.springspotify.autoconfigure.redis.RedisChannel",
			"org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory",
			"org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext",
			"org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext");

	static Footprint take(Redis redis, MockSpotify spotify) throws IOException {
		Map<String, Integer> instances = Machine.instances();
		Map<String, Integer> objects = new TreeMap<>();
		OF_APPLICATIONS.forEach((name) -> objects.put(name, instances.getOrDefault(name, 0)));
		Map<String, Long> threads = Machine.threads();
		threads.keySet().removeIf((name) -> POOLS.stream().anyMatch(name::startsWith));
		return new Footprint(threads, ManagementFactory.getPlatformMBeanServer().queryNames(null, null), objects,
				classLoaders(instances), countHooks(), redis.info("connected_clients") - 1,
				redis.info("pubsub_channels"), Machine.connections(URI.create(spotify.apiBaseUrl()).getPort()));
	}

	/**
	 * Without those that the JVM makes for methods that are often called by reflection.
	 */
	private static int classLoaders(Map<String, Integer> instances) {
		return instances.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith("ClassLoader")
					&& !entry.getKey().endsWith("DelegatingClassLoader"))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private static int countHooks() {
		String hooks = "reactor.core.publisher.Hooks";
		return sizeOf(hooks, "onEachOperatorHooks") + sizeOf(hooks, "onLastOperatorHooks")
				+ sizeOf(hooks, "onOperatorErrorHooks") + sizeOf("reactor.core.scheduler.Schedulers", "onScheduleHooks")
				+ sizeOf("java.lang.ApplicationShutdownHooks", "hooks");
	}

	private static int sizeOf(String type, String map) {
		try {
			Field field = Class.forName(type).getDeclaredField(map);
			field.setAccessible(true);
			return (field.get(null) instanceof Map<?, ?> hooks) ? hooks.size() : 0;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return what there is more of than before, by name.
	 */
	Map<String, Object> beyond(Footprint before) {
		Map<String, Object> more = new TreeMap<>();
		this.threads
			.forEach((name, count) -> compare("threads " + name, count, before.threads.getOrDefault(name, 0L), more));
		this.objects.forEach((name, count) -> compare(name, count, before.objects.getOrDefault(name, 0), more));
		this.beans.stream().filter((bean) -> !before.beans.contains(bean)).forEach((bean) -> more.put("MBean", bean));
		compare("class loaders", this.classLoaders, before.classLoaders, more);
		compare("hooks", this.hooks, before.hooks, more);
		compare("Redis connections", this.redisClients, 0, more);
		compare("channels", this.channels, 0, more);
		compare("connections to Spotify", this.connections, 0, more);
		return more;
	}

	private static void compare(String name, long now, long before, Map<String, Object> more) {
		if (now > before) {
			more.put(name, now + " instead of " + before);
		}
	}

	@Override
	public String toString() {
		return this.threads.values().stream().mapToLong(Long::longValue).sum() + " threads, " + this.beans.size()
				+ " MBeans, " + this.objects.values().stream().mapToInt(Integer::intValue).sum()
				+ " objects of applications, " + this.classLoaders + " class loaders, " + this.hooks + " hooks, "
				+ this.redisClients + " Redis connections, " + this.channels + " channels, " + this.connections
				+ " connections to Spotify";
	}

}
