package dev.cellar.kernel.magic.maven;

import eu.maveniverse.maven.mima.context.Context;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuilder;
import org.apache.maven.settings.building.SettingsBuildingException;

/** The {@code <offline>} switch of the person's settings, which the resolver's own set-up does not look at. */
final class OfflineSetting {
    private OfflineSetting() {}

    static boolean isOn(Context maven) {
        if (!maven.contextOverrides().isWithUserSettings()) {
            return false;
        }
        SettingsBuilder builder = maven.lookup().lookup(SettingsBuilder.class).orElseThrow();
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(maven.mavenUserHome().settingsXml().toFile());
        try {
            return builder.build(request).getEffectiveSettings().isOffline();
        } catch (SettingsBuildingException e) {
            throw new IllegalStateException("These settings were read before.", e);
        }
    }
}
