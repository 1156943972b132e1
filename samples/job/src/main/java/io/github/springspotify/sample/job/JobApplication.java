package io.github.springspotify.sample.job;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the application.
 *
 * @since 0.1.0
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class JobApplication {

	/**
	 * Start the application.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		SpringApplication.run(JobApplication.class, args);
	}

	@Bean
	Clock clock(@Value("${job.zone}") ZoneId zone) {
		return Clock.system(zone);
	}

}
