package io.github.springspotify.harness.app;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One instance. It says its port on standard output and ends with its standard input, so
 * it never outlives who has started it.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class HarnessApplication {

	/**
	 * Start an instance.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		Thread watch = new Thread(HarnessApplication::endWithInput, "parent-watch");
		watch.setDaemon(true);
		watch.start();
		ConfigurableApplicationContext context = SpringApplication.run(HarnessApplication.class, args);
		System.out.println("> ready " + context.getEnvironment().getProperty("local.server.port"));
	}

	private static void endWithInput() {
		try {
			while (System.in.read() >= 0) {
				Thread.onSpinWait();
			}
		}
		catch (IOException ex) {
			System.err.println(ex);
		}
		Runtime.getRuntime().halt(0);
	}

}
