package io.github.springspotify.boot.test.server;

import org.testcontainers.DockerClientFactory;

import org.springframework.util.function.SingletonSupplier;

/**
 * Whether servers are started as containers.
 */
final class DockerEngine {

	private static final SingletonSupplier<Boolean> used = SingletonSupplier.of(DockerEngine::decide);

	private DockerEngine() {
	}

	static boolean isUsed() {
		return used.obtain();
	}

	private static boolean decide() {
		String services = services();
		return switch (services) {
			case "auto" -> answers();
			case "embedded" -> false;
			case "docker" -> {
				if (!answers()) {
					throw new IllegalStateException(
							"'it.services' is 'docker', but no Docker engine answers. Start one, or set it to 'embedded'.");
				}
				yield true;
			}
			default -> throw new IllegalStateException(
					"'it.services' is '" + services + "', but must be 'auto', 'docker' or 'embedded'.");
		};
	}

	private static String services() {
		String property = System.getProperty("it.services", System.getenv("it.services"));
		return (property != null) ? property : System.getenv().getOrDefault("IT_SERVICES", "auto");
	}

	private static boolean answers() {
		try {
			return DockerClientFactory.instance().isDockerAvailable();
		}
		catch (Throwable ex) {
			return false;
		}
	}

}
