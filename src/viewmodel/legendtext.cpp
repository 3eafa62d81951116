// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/legendtext.h"

#include "domain/access.h"
#include "domain/shelter.h"
#include "domain/team.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/meanstext.h"

namespace posko::viewmodel {

namespace {

using core::MapKind;

bool isInactive(const core::MapEntity& sample)
{
    return (sample.state & core::mapInactive) != 0;
}

} // namespace

QString LegendText::depth(int depthClass)
{
    switch (depthClass) {
    case 0:
        return tr("gempa, kedalaman sampai 50 km");
    case 1:
        return tr("gempa, kedalaman 51–100 km");
    case 2:
        return tr("gempa, kedalaman 101–250 km");
    case 3:
        return tr("gempa, kedalaman 251–600 km");
    default:
        return tr("gempa, lebih dalam dari 600 km");
    }
}

QString LegendText::means(const core::MapEntity& sample)
{
    switch (sample.kind) {
    case MapKind::depot:
        return isInactive(sample) ? tr("lumbung, tutup atau tanpa stok bebas")
                                  : tr("lumbung, isian = stok bebas");
    case MapKind::team:
        return tr("tim, %1", "team, its status")
            .arg(MeansText::status(static_cast<domain::TeamStatus>(sample.variant)));
    case MapKind::unit:
        return sample.detail == core::noStatus ? tr("perangkat belum dipetakan") : tr("unit atau unsur SAR");
    case MapKind::shelter:
        switch (static_cast<domain::ShelterState>(sample.variant)) {
        case domain::ShelterState::open:
            return tr("pengungsian buka, isian = penghuni");
        case domain::ShelterState::full:
            return tr("pengungsian penuh");
        case domain::ShelterState::closed:
            break;
        }
        return tr("pengungsian tutup");
    default:
        return {};
    }
}

QString LegendText::field(const core::MapEntity& sample)
{
    switch (sample.kind) {
    case MapKind::gauge:
        return sample.variant == 0 ? tr("TMA di bawah ambang")
                                   : tr("TMA Siaga %1").arg(QStringLiteral("I").repeated(sample.variant));
    case MapKind::volcano:
        return sample.variant == 4   ? tr("gunung api Level IV (Awas)")
               : sample.variant == 3 ? tr("gunung api Level III (Siaga)")
               : sample.variant == 2 ? tr("gunung api Level II (Waspada)")
                                     : tr("gunung api Level I (Normal)");
    case MapKind::access:
        switch (static_cast<domain::AccessState>(sample.detail)) {
        case domain::AccessState::open:
            return tr("akses terbuka");
        case domain::AccessState::restricted:
            return tr("akses terbatas");
        case domain::AccessState::cut:
            return tr("akses putus");
        case domain::AccessState::closed:
            return tr("akses ditutup");
        case domain::AccessState::unknown:
            break;
        }
        return tr("akses belum diketahui");
    case MapKind::report:
        return sample.variant == 0 ? tr("laporan kejadian") : tr("laporan kejadian dengan MD atau hilang");
    default:
        return {};
    }
}

QString LegendText::of(const core::MapEntity& sample)
{
    switch (sample.kind) {
    case MapKind::quake:
        return depth(sample.variant);
    case MapKind::warning:
        return tr("peringatan P%1").arg(sample.variant);
    case MapKind::tsunami:
        return sample.variant == 3   ? tr("Tsunami · AWAS")
               : sample.variant == 2 ? tr("Tsunami · SIAGA")
               : sample.variant == 1 ? tr("Tsunami · WASPADA")
                                     : tr("Peringatan Dini Tsunami");
    case MapKind::operation:
        return isInactive(sample) ? tr("operasi SAR ditutup") : tr("operasi SAR");
    case MapKind::find:
        return tr("temuan operasi SAR");
    default:
        break;
    }
    const QString words = means(sample);
    return words.isEmpty() ? field(sample) : words;
}

QString LegendText::of(const core::MapPath& sample)
{
    if (sample.kind == core::MapPathKind::trail) {
        return sample.owner == MapKind::team ? tr("jejak tim, pudar = lebih lama")
                                             : tr("jejak unit, pudar = lebih lama");
    }
    switch (static_cast<domain::AccessState>(sample.variant)) {
    case domain::AccessState::open:
        return tr("jalur terbuka");
    case domain::AccessState::restricted:
        return tr("jalur terbatas");
    case domain::AccessState::cut:
        return tr("jalur putus");
    case domain::AccessState::closed:
        return tr("jalur ditutup");
    case domain::AccessState::unknown:
        break;
    }
    return tr("jalur belum diketahui");
}

QString LegendText::of(const core::MapLine& sample)
{
    if (sample.kind == MapKind::depot) {
        return sample.canGo ? tr("garis lurus ke lumbung terdekat") : tr("lumbung terdekat, tidak dapat");
    }
    return sample.canGo ? tr("garis lurus ke tim terdekat") : tr("tim terdekat, tidak dapat");
}

QString LegendText::of(const core::MapRing& sample)
{
    return sample.intensity > 0 ? tr("perkiraan intensitas, bukan laporan") : tr("jarak dari pusat gempa");
}

QString LegendText::of(const core::MapArea& sample)
{
    if ((sample.state & core::mapNotActual) != 0) {
        return tr("area uji atau latihan");
    }
    if (sample.kind == core::MapAreaKind::warning && (sample.state & core::mapInactive) != 0) {
        return tr("area peringatan yang sudah berakhir");
    }
    switch (sample.kind) {
    case core::MapAreaKind::warning:
        return tr("area peringatan, %1", "warned area, its severity")
            .arg(IncidentText::severity(static_cast<domain::Severity>(sample.severity)));
    case core::MapAreaKind::hazard:
        return tr("kawasan bahaya: radius, sektor, genangan");
    case core::MapAreaKind::search:
        return tr("area pencarian SAR");
    case core::MapAreaKind::closed:
        return tr("kawasan ditutup petugas");
    default:
        break;
    }
    return tr("pantai dalam peringatan tsunami");
}

QString LegendText::of(core::MapStateBit bit)
{
    switch (bit) {
    case core::mapStale:
        return tr("pudar: data lama");
    case core::mapUnverified:
        return tr("arsir: belum diverifikasi");
    case core::mapNotActual:
        return tr("ungu: uji atau latihan");
    default:
        return {};
    }
}

} // namespace posko::viewmodel
