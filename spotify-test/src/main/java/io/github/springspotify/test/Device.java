package io.github.springspotify.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that plays. Everybody has the same four kinds; one of them cannot be
 * controlled and has no id.
 *
 * @param id the id, or {@code null} if it cannot be controlled
 * @param name the name
 * @param type the type
 * @param volume the volume in percent, or {@code null} if it cannot be set
 */
record Device(@Nullable String id, String name, String type, @Nullable Integer volume) {

	static List<Device> of(MockUser user) {
		return List.of(new Device(id(user, ""), "Kitchen speaker", "Speaker", 42),
				new Device(id(user, "/phone"), "Pocket phone", "Smartphone", 60),
				new Device(id(user, "/television"), "Hall television", "TV", null),
				new Device(null, "Borrowed car", "Automobile", null));
	}

	private static String id(MockUser user, String suffix) {
		return Base62Ids.hex("device:" + user.id() + suffix).substring(0, 40);
	}

	Device withVolume(int percent) {
		return new Device(this.id, this.name, this.type, percent);
	}

}
