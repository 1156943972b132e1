package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The devices on which a user can play.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Devices(List<Device> devices) {

	public Devices {
		devices = Values.listOf(devices);
	}

}
