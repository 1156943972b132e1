package io.github.springspotify.sample.bot;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the bot.
 *
 * @since 0.1.0
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class BotApplication {

	/**
	 * Start the bot.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		SpringApplication.run(BotApplication.class, args);
	}

	@Bean
	Clock clock(BotProperties properties) {
		return Clock.system(properties.zone());
	}

}
