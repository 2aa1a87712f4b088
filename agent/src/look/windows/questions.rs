//! What PowerShell is asked.

pub const SYSTEM: &str = "Get-CimInstance Win32_OperatingSystem | Select-Object CSName,Caption,Version,BuildNumber,\
    OSArchitecture,InstallDate | ConvertTo-Json -Compress";

pub const DISKS: &str = "Get-CimInstance Win32_DiskDrive | Select-Object Index,Model,SerialNumber,FirmwareRevision,Size,\
    InterfaceType,MediaType,BytesPerSector | ConvertTo-Json -Compress";

pub const SERVICES: &str = "Get-CimInstance Win32_Service | Select-Object Name,DisplayName,StartMode,State,PathName,\
    StartName | ConvertTo-Json -Compress";

pub const PROTECTION: &str = "Get-CimInstance -Namespace root/SecurityCenter2 AntiVirusProduct | Select-Object displayName,\
    productState,timestamp | ConvertTo-Json -Compress";

pub const SOFTWARE: &str = "Get-ItemProperty HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*,\
    HKLM:\\Software\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\* -ErrorAction SilentlyContinue | \
    Select-Object DisplayName,DisplayVersion,Publisher,InstallDate,EstimatedSize,PSParentPath,SystemComponent | \
    ConvertTo-Json -Compress";

/// Critical lines and errors of the two logs that matter. The place is a record's number, which grows in each log.
pub fn events_after(place: Option<&str>) -> String {
    let after = place.and_then(|place| place.parse::<u64>().ok()).unwrap_or(0);
    format!(
        "Get-WinEvent -FilterHashtable @{{LogName='System';Level=1,2}} -MaxEvents 200 -ErrorAction SilentlyContinue | \
         Where-Object RecordId -gt {after} | Select-Object RecordId,TimeCreated,Level,ProviderName,Id,Message | \
         ConvertTo-Json -Compress"
    )
}

#[cfg(test)]
mod tests {
    use super::events_after;

    #[test]
    fn a_place_is_a_number_or_nothing() {
        assert!(events_after(Some("812")).contains("-gt 812"));
        assert!(events_after(Some("1; Remove-Item")).contains("-gt 0"));
    }
}
