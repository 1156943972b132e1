package io.github.springspotify.benchmarks.sidebyside;

import java.lang.management.ManagementFactory;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A web application that starts, says what that took, and ends. Must do without other
 * classes of this module, which are not on its class path.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class StarterApplication {

	/**
	 * Dead objects that other threads have to let go are gone after the last.
	 */
	private static final int COLLECTIONS = 5;

	private static final long PAUSE = 200;

	@Bean
	WebClient webClient(WebClient.Builder builder) {
		return builder.build();
	}

	/**
	 * Start the application.
	 * @param arguments properties
	 * @throws InterruptedException if somebody else ends it
	 */
	public static void main(String[] arguments) throws InterruptedException {
		try (ConfigurableApplicationContext context = SpringApplication.run(StarterApplication.class, arguments)) {
			long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
			long processor = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
			int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
			System.out.printf(Locale.ROOT, "%nstarted %d %d %d %d %d %d%n", millis, processor, heap(), classes,
					context.getBeanDefinitionCount(), context.getBeanFactory().getSingletonCount());
		}
	}

	private static long heap() throws InterruptedException {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
			Thread.sleep(PAUSE);
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
	}

}
