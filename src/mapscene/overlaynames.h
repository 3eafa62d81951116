// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/labellayer.h"
#include "mapscene/maplayer.h"
#include "mapscene/overlaylayer.h"

#include <QtCore/QString>
#include <QtGui/QFont>

#include <vector>

namespace posko::mapscene {

/// Writes the names of vector layers while the map stands still, where the other texts leave room. It
/// promises that none of them covers another text or an overlay, and that they are kMostNames at most.
class OverlayNames : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(OverlayNames)

    Q_PROPERTY(
        posko::mapscene::OverlayLayer* overlay READ overlay WRITE setOverlay NOTIFY overlayChanged FINAL)
    /// The other texts; these come after them.
    Q_PROPERTY(posko::mapscene::LabelLayer* labels READ labels WRITE setLabels NOTIFY labelsChanged FINAL)
    Q_PROPERTY(QString fontFamily MEMBER m_fontFamily NOTIFY fontFamilyChanged FINAL)

public:
    static constexpr std::size_t kMostNames = 60;

    explicit OverlayNames(QQuickItem* parent = nullptr);

    [[nodiscard]] OverlayLayer* overlay() const { return m_overlay; }
    void setOverlay(OverlayLayer* overlay);
    [[nodiscard]] LabelLayer* labels() const { return m_labels; }
    void setLabels(LabelLayer* labels);

Q_SIGNALS:
    void overlayChanged();
    void labelsChanged();
    void fontFamilyChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;
    void attach(MapSource*) override {}

private:
    struct Written
    {
        QString text;
        PixelRect rect;

        friend bool operator==(const Written&, const Written&) = default;
    };

    [[nodiscard]] QFont font() const;
    void place(const OverlayName& name, const MapCamera& camera, std::vector<PixelRect>& taken);

    QPointer<OverlayLayer> m_overlay;
    QPointer<LabelLayer> m_labels;
    QString m_fontFamily;
    std::vector<Written> m_written;
    QTimer m_again; ///< other texts follow what moves; these keep off them, but not in every frame
};

} // namespace posko::mapscene
